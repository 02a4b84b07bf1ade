package liannong.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.ArrayList;
import java.util.List;
import liannong.access.Role;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.ledger.BookOwner;
import liannong.ledger.ManualEntryRow;
import liannong.ledger.Periods;
import liannong.ledger.PostingRow;
import liannong.ui.Banner;
import liannong.ui.Confirm;
import liannong.ui.Entry;
import liannong.ui.EntryDialog;
import liannong.ui.Filled;
import liannong.ui.Fmt;
import liannong.ui.KeyValues;
import liannong.ui.PageHead;
import liannong.ui.Section;
import liannong.ui.StaffPage;
import liannong.ui.Tell;

/** 温理事 looks at what another drafted, and posts or discards it; what is posted can be taken back by another entry. */
@Route("books/manual/:id([0-9]{1,18})")
@StyleSheet("context://css/books.css")
class ManualEntryView extends StaffPage implements BeforeEnterObserver {

    private final BooksDesk desk;

    ManualEntryView(BooksDesk desk) {
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().getLong("id").orElseThrow(NotFoundException::new));
    }

    private void show(long id) {
        ManualEntryRow entry = find(id);
        BookOwner owner = desk.books().find(entry.organisationId()).orElseThrow(NotFoundException::new);
        removeAll();
        add(head(entry, owner), facts(entry));
        if (entry.state().equals("DRAFT") && entry.draftedBy() == BooksDesk.me())
            add(Banner.waiting(getTranslation("books.waits"), getTranslation("books.waits-why")));
        List<PostingRow> lines = desk.manual().lines(id);
        add(new Section(
                        getTranslation("books.lines", lines.size()),
                        new PostingsTable(
                                        getTranslation("books.postings"),
                                        entry.organisationId(),
                                        new PostingsTable.JournalSums(entry.amountFen(), entry.amountFen()))
                                .rows(lines))
                .unit(getTranslation("ui.unit-yuan")));
    }

    private ManualEntryRow find(long id) {
        try {
            return desk.manual().find(id);
        } catch (Refused unknown) {
            throw new NotFoundException(unknown.getMessage());
        }
    }

    private PageHead head(ManualEntryRow entry, BookOwner owner) {
        var head = new PageHead(entry.text())
                .crumb(getTranslation("books.page.manual"), BooksPlace.MANUAL.of(owner.id()))
                .here(getTranslation("books.draft-no", Long.toString(entry.id())))
                .status(ManualState.tag(entry, this::getTranslation))
                .meta(owner.name(), Fmt.date(entry.day()));
        List<Component> actions = actions(entry);
        if (!actions.isEmpty()) head.actions(actions.toArray(Component[]::new));
        return head;
    }

    private List<Component> actions(ManualEntryRow entry) {
        List<Component> actions = new ArrayList<>();
        boolean keeps = BooksDesk.is(Role.BOOKKEEPER, Role.CHAIR);
        if (keeps && entry.state().equals("DRAFT")) {
            actions.add(new Button(
                    getTranslation("books.discard"),
                    pressed -> ask("books.discard", new DiscardForm(entry.id()), entry.id())));
            if (entry.draftedBy() != BooksDesk.me()) {
                var post = new Button(getTranslation("books.post"), pressed -> post(entry));
                post.addThemeVariants(ButtonVariant.PRIMARY);
                actions.add(post);
            }
        }
        if (BooksDesk.is(Role.BOOKKEEPER) && entry.state().equals("POSTED") && entry.reversedById() == null)
            actions.add(new Button(
                    getTranslation("books.reverse"),
                    pressed -> ask("books.reverse", new ReverseForm(desk, entry, getLocale()), entry.id())));
        return actions;
    }

    private void post(ManualEntryRow entry) {
        Confirm.step(
                getTranslation("books.post"),
                getTranslation("books.post-what", Fmt.money(new Money(entry.amountFen())), Fmt.date(entry.day())),
                getTranslation("books.post"),
                () -> {
                    desk.manual().post(entry.id());
                    again(entry.id());
                });
    }

    private void ask(String title, Entry form, long id) {
        new EntryDialog(getTranslation(title), getTranslation(title), form, () -> again(id)).open();
    }

    private void again(long id) {
        show(id);
        Tell.done(getTranslation("books.done"));
    }

    private KeyValues facts(ManualEntryRow entry) {
        var facts = new KeyValues()
                .fact(getTranslation("books.amount"), Fmt.money(new Money(entry.amountFen())))
                .fact(getTranslation("books.document"), entry.document())
                .fact(
                        getTranslation("books.drafted-by"),
                        entry.draftedByName() + " · " + Fmt.moment(entry.draftedAt()));
        if (entry.decidedAt() != null)
            facts.fact(
                    getTranslation("books.decided-by"), entry.decidedByName() + " · " + Fmt.moment(entry.decidedAt()));
        if (entry.discardedWhy() != null) facts.fact(getTranslation("books.why"), entry.discardedWhy());
        link(facts, "books.takes-back", entry.reversesId(), "books/manual/");
        link(facts, "books.taken-back-by", entry.reversedById(), "books/manual/");
        link(facts, "books.in-journal", entry.entryId(), "books/entries/");
        return facts;
    }

    private void link(KeyValues facts, String key, @org.jspecify.annotations.Nullable Long id, String path) {
        if (id != null)
            facts.fact(getTranslation(key), new Anchor(path + id, getTranslation("books.no", Long.toString(id))));
    }

    /** Why a draft is discarded. */
    private final class DiscardForm implements Entry {

        private final long id;
        private final TextArea why = new TextArea(ManualEntryView.this.getTranslation("books.why"));

        DiscardForm(long id) {
            this.id = id;
            why.setMaxLength(Periods.LONGEST_REASON);
            why.setWidthFull();
        }

        @Override
        public Component fields() {
            return why;
        }

        @Override
        public boolean isComplete() {
            return Filled.one(why, why.getValue().strip().length() < 2);
        }

        @Override
        public void send() {
            desk.manual().discard(id, why.getValue());
        }
    }
}
