package liannong.shares.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;

/** Leads from one page about the shares of a cooperative to the others. */
class SharesNav extends Nav {

    SharesNav(long cooperativeId, SharePlace here) {
        addClassName("beside");
        setAriaLabel(getTranslation("shares.pages"));
        for (SharePlace place : SharePlace.values()) {
            var link = new Anchor(place.of(cooperativeId), getTranslation(place.key()));
            if (place == here) {
                link.getElement().setAttribute("aria-current", "page");
                link.getElement()
                        .executeJs("requestAnimationFrame(() => this.parentElement.scrollLeft = this.offsetLeft - 24)");
            }
            add(link);
        }
    }
}
