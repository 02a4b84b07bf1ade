package liannong.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liannong.ledger.BookOwner;
import liannong.ui.EmptyState;
import liannong.ui.PageHead;
import liannong.ui.StaffPage;
import liannong.ui.Tell;

/** A page about the books of one organisation: its head, the way to the other pages, and what it shows. */
@StyleSheet("context://css/register.css")
@StyleSheet("context://css/books.css")
abstract class BooksPage extends StaffPage implements BeforeEnterObserver {

    final BooksDesk desk;
    private final BooksPlace place;

    BooksPage(BooksDesk desk, BooksPlace place) {
        this.desk = desk;
        this.place = place;
        addClassName("books");
    }

    abstract void fill(BookOwner owner, Asked asked);

    /** What a person may do here; the first is the main one. */
    List<Button> actions(BookOwner owner, Runnable again) {
        return List.of();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var asked = new Asked(event.getLocation().getQueryParameters());
        chosen(asked).ifPresentOrElse(owner -> show(owner, asked), this::choose);
    }

    private Optional<BookOwner> chosen(Asked asked) {
        List<BookOwner> mine = desk.books().mine();
        return asked.number("c")
                .flatMap(desk.books()::find)
                .or(() -> mine.stream().findFirst());
    }

    private void choose() {
        removeAll();
        add(
                new PageHead(getTranslation("books.title")),
                new EmptyState(
                        getTranslation("books.choose"),
                        getTranslation("books.choose-why"),
                        new OwnerField(desk.books(), null, owner -> go(owner, Map.of()))));
    }

    private void show(BookOwner owner, Asked asked) {
        removeAll();
        add(head(owner, asked), beside(owner));
        fill(owner, asked);
    }

    /** Shows the page anew when something was done, and says so. */
    void done(BookOwner owner, Asked asked, String key) {
        show(owner, asked);
        Tell.done(getTranslation(key));
    }

    private PageHead head(BookOwner owner, Asked asked) {
        var head = new PageHead(getTranslation(place.key()))
                .crumb(getTranslation("books.title"), BooksPlace.JOURNAL.of(owner.id()))
                .here(getTranslation(place.key()))
                .meta(owner.name());
        List<Component> tools = new ArrayList<>();
        if (desk.books().mine().size() != 1)
            tools.add(new OwnerField(desk.books(), owner, other -> go(other, Map.of())));
        List<Button> actions = actions(owner, () -> done(owner, asked, "books.done"));
        if (!actions.isEmpty()) actions.getFirst().addThemeVariants(ButtonVariant.PRIMARY);
        tools.addAll(actions.reversed());
        if (!tools.isEmpty()) head.actions(tools.toArray(Component[]::new));
        return head;
    }

    private Nav beside(BookOwner owner) {
        var nav = new Nav();
        nav.addClassName("beside");
        nav.setAriaLabel(getTranslation("books.pages"));
        for (BooksPlace each : BooksPlace.values()) {
            var link = new Anchor(each.of(owner.id()), getTranslation(each.key()));
            if (each == place) link.getElement().setAttribute("aria-current", "page");
            nav.add(link);
        }
        return nav;
    }

    /** The same page of this organisation, with other questions in its address; empty ones are not asked. */
    void go(BookOwner owner, Map<String, String> questions) {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("c", Long.toString(owner.id()));
        questions.forEach((name, value) -> {
            if (!value.isEmpty()) asked.put(name, value);
        });
        getUI().ifPresent(ui -> ui.navigate(place.path(), QueryParameters.simple(asked)));
    }
}
