package liannong.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;

/** The head of a household's page: the way back, and what this page is, read aloud first. */
public class HouseholdHead extends Div {

    private final H1 title;

    public HouseholdHead(String title) {
        this.title = HouseholdLayout.say(new H1(title));
        this.title.getElement().setAttribute("tabindex", "-1");
        add(this.title);
    }

    public HouseholdHead back(Class<? extends Component> view) {
        var link = new RouterLink("", view);
        link.add(Glyph.LEFT.icon(), new Span(getTranslation("ui.back")));
        link.addClassName("back");
        addComponentAsFirst(link);
        return this;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        // after the router, which sets its own title at the end of a navigation
        event.getUI()
                .beforeClientResponse(
                        this,
                        sending ->
                                event.getUI().getPage().setTitle(title.getText() + " · " + getTranslation("ui.mark")));
    }
}
