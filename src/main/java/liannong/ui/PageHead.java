package liannong.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;

/** The head of a page: where one is, the title, its status, what it is about, and the actions; over a rule of ink. */
@Tag("header")
public class PageHead extends Component implements com.vaadin.flow.component.HasComponents {

    private final OrderedList crumbs = new OrderedList();
    private final Nav trail = new Nav(crumbs);
    private final H1 title;
    private final Div line;
    private final Div meta = new Div();
    private final Div actions = new Div();

    /** @param title already translated; it also becomes the title of the browser's window */
    public PageHead(String title) {
        this.title = new H1(title);
        this.title.getElement().setAttribute("tabindex", "-1");
        trail.addClassName("crumb");
        trail.setAriaLabel(getTranslation("ui.breadcrumb"));
        trail.setVisible(false);
        line = new Div(this.title);
        line.addClassName("ti");
        meta.addClassName("meta");
        meta.setVisible(false);
        actions.addClassName("acts");
        actions.setVisible(false);
        var head = new Div(new Div(line, meta), actions);
        head.addClassName("ph");
        add(trail, head);
    }

    /** A step above this page. */
    public PageHead crumb(String text, Class<? extends Component> view) {
        return above(new RouterLink(text, view));
    }

    public PageHead crumb(String text, Class<? extends Component> view, RouteParameters parameters) {
        return above(new RouterLink(text, view, parameters));
    }

    public PageHead crumb(String text, String path) {
        return above(new Anchor(path, text));
    }

    /** The last step: this page, when its place has another name than its title. */
    public PageHead here(String text) {
        var item = new ListItem(text);
        item.getElement().setAttribute("aria-current", "page");
        crumbs.add(item);
        trail.setVisible(true);
        return this;
    }

    public PageHead status(StatusTag... tags) {
        line.add(tags);
        return this;
    }

    /** Facts under the title, set apart by dots. */
    public PageHead meta(String... facts) {
        meta.removeAll();
        meta.add(new Span(String.join(" · ", facts)));
        meta.setVisible(facts.length > 0);
        return this;
    }

    public PageHead actions(Component... components) {
        actions.add(components);
        actions.setVisible(true);
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

    private PageHead above(Component link) {
        crumbs.add(new ListItem(link));
        trail.setVisible(true);
        return this;
    }
}
