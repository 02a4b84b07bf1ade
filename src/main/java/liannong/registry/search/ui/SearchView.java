package liannong.registry.search.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.access.Roles;
import liannong.registry.search.AskedText;
import liannong.registry.search.Found;
import liannong.registry.search.Search;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.PageHead;
import liannong.ui.Section;

/** 谢科长 sees at once whom and what a few letters may mean, and opens the file of the one he meant. */
@Route("search")
@StyleSheet("context://css/search.css")
@RolesAllowed({Roles.VILLAGE_CLERK, Roles.TOWNSHIP_CLERK, Roles.BUREAU_OFFICER, Roles.BUREAU_APPROVER, Roles.AUDITOR})
class SearchView extends Div implements BeforeEnterObserver {

    private static final int EXAMPLES = 5;

    private final Search search;

    SearchView(Search search) {
        this.search = search;
        addClassName("found");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters said = event.getLocation().getQueryParameters();
        AskedText asked = AskedText.of(said.getSingleParameter("q").orElse(""));
        removeAll();
        switch (asked.kind()) {
            case NOTHING -> nothing(said.getSingleParameter("why").orElse(""));
            case IDENTITY -> event.forwardTo("search", QueryParameters.of("why", "identity")); // not in an address
            default -> show(asked.text());
        }
    }

    private void nothing(String why) {
        add(new PageHead(getTranslation("search.title")));
        switch (why) {
            case "nobody" -> add(empty("search.nobody", "search.nobody-why"));
            case "identity" -> add(empty("search.identity", "search.identity-why"));
            default -> {
                var examples = new UnorderedList();
                examples.addClassName("plain");
                IntStream.rangeClosed(1, EXAMPLES)
                        .forEach(n -> examples.add(new ListItem(getTranslation("search.how-" + n))));
                add(new Section(getTranslation("search.how"), examples));
            }
        }
    }

    private EmptyState empty(String what, String why) {
        return new EmptyState(getTranslation(what), getTranslation(why));
    }

    private void show(String text) {
        Found found = search.find(text);
        add(new PageHead(getTranslation("search.of", text)));
        if (found.isEmpty()) {
            add(new EmptyState(getTranslation("search.none", text), getTranslation("search.none-why")));
            return;
        }
        var hits = new Hits(this, mayOpenOrganisations());
        group("persons", found.persons(), hits::person, "households?q=" + encoded(text));
        group("households", found.households(), hits::household, "households?q=" + encoded(text));
        group("organisations", found.organisations(), hits::organisation, "organisations?q=" + encoded(text));
        group("villages", found.villages(), hits::village, "");
    }

    private <T> void group(String name, List<T> found, Function<T, ListItem> hit, String all) {
        if (found.isEmpty()) return;
        boolean more = found.size() > Search.MOST;
        var list = new UnorderedList();
        list.addClassName("hits");
        found.stream().limit(Search.MOST).map(hit).forEach(list::add);
        var section = new Section(getTranslation("search.group." + name), list)
                .unit(getTranslation(
                        more ? "search.found-more" : "search.found", Fmt.count(Math.min(found.size(), Search.MOST))));
        if (more && !all.isEmpty() && (mayOpenOrganisations() || all.startsWith("households"))) section.tools(all(all));
        add(section);
    }

    private Component all(String address) {
        return new Span(new Anchor(address, getTranslation("search.more")));
    }

    /** The lists of organisations are not a village clerk's. */
    private static boolean mayOpenOrganisations() {
        return CurrentUser.get().role() != Role.VILLAGE_CLERK;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
