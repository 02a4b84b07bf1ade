package liannong.household.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import liannong.base.Money;
import liannong.ui.Fmt;
import liannong.ui.HouseholdLayout;

/** What a correction changed: beside the right amount what was given before, and the way to what came later. */
final class WhatChanged {

    private WhatChanged() {}

    /** A later run put an amount right. */
    static RouterLink later(Words words, Class<? extends Component> view, long lineId, Money difference) {
        String key = difference.isNegative() ? "household.corrected.less" : "household.corrected.more";
        var link = new RouterLink(view, new RouteParameters("line", Long.toString(lineId)));
        link.addClassName("corrected");
        link.add(words.line(
                difference.isZero() ? "household.corrected.same" : key,
                difference.isNegative() ? difference.negated() : difference));
        return link;
    }

    /** What was given before, and what the run gives or found too much. */
    static Div difference(Words words, Money earlier, Money total) {
        String key = total.isNegative() ? "household.corrected.overpaid" : "household.corrected.topped-up";
        var changed = new Div(
                words.line("household.corrected.earlier", earlier),
                sum(words, key, key + "-is", total.isNegative() ? total.negated() : total));
        changed.addClassName("changed");
        return changed;
    }

    static Div sum(Words words, String written, String aloud, Money amount) {
        var row = new Div(new Span(words.written(written)));
        row.addClassName("tot");
        row.getElement().appendChild(new Element("strong").setText(Fmt.money(amount)));
        return HouseholdLayout.say(row, words.aloud(aloud, amount));
    }
}
