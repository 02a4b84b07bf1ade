package liannong.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import liannong.access.Role;
import liannong.ledger.BookOwner;
import liannong.ledger.Books;
import liannong.ledger.PeriodAct;
import liannong.ledger.Periods;
import liannong.ui.Banner;
import liannong.ui.EmptyState;
import liannong.ui.Entry;
import liannong.ui.EntryDialog;
import liannong.ui.Filled;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.Section;
import liannong.ui.StatusTag;

/** 赖会计 closes a month when everything is entered; 温理事 reopens the last one and says why. */
@Route("books/periods")
class PeriodsView extends BooksPage {

    private static final int CHOICES = 24;

    PeriodsView(BooksDesk desk) {
        super(desk, BooksPlace.PERIODS);
    }

    @Override
    List<Button> actions(BookOwner owner, Runnable again) {
        List<Button> actions = new ArrayList<>();
        Optional<LocalDate> closed = desk.periods().closedThrough(owner.id());
        List<LocalDate> months = closable(owner, closed);
        if (BooksDesk.is(Role.BOOKKEEPER, Role.CHAIR) && !months.isEmpty())
            actions.add(new Button(
                    getTranslation("books.close"),
                    pressed -> new EntryDialog(
                                    getTranslation("books.close"),
                                    getTranslation("books.close"),
                                    new CloseForm(owner, months),
                                    again)
                            .open()));
        if (BooksDesk.is(Role.CHAIR))
            closed.ifPresent(month -> actions.add(new Button(
                    getTranslation("books.reopen"),
                    pressed -> new EntryDialog(
                                    getTranslation("books.reopen-month", month(month)),
                                    getTranslation("books.reopen"),
                                    new ReopenForm(owner, month),
                                    again)
                            .open())));
        return actions;
    }

    /** The next month in turn; before the first closing any month that is over, the latest first. */
    private List<LocalDate> closable(BookOwner owner, Optional<LocalDate> closed) {
        LocalDate last = desk.today().withDayOfMonth(1).minusMonths(1);
        if (closed.isPresent())
            return Stream.of(closed.get().plusMonths(1))
                    .filter(next -> !next.isAfter(last))
                    .toList();
        LocalDate first =
                desk.books().months(owner.id()).map(Books.Months::first).orElse(last);
        return Stream.iterate(last, month -> !month.isBefore(first), month -> month.minusMonths(1))
                .limit(CHOICES)
                .toList();
    }

    @Override
    void fill(BookOwner owner, Asked asked) {
        Optional<LocalDate> closed = desk.periods().closedThrough(owner.id());
        add(
                closed.map(month -> Banner.ok(
                                getTranslation("books.closed-through", month(month)),
                                getTranslation("books.closed-through-why")))
                        .orElseGet(() -> Banner.info(
                                getTranslation("books.nothing-closed"), getTranslation("books.nothing-closed-why"))),
                new Section(
                        getTranslation("books.acts"), list(desk.periods().acts(owner.id(), 0, Books.LONGEST_PAGE))));
    }

    private Ledger<PeriodAct> list(List<PeriodAct> acts) {
        var grid = new Ledger<PeriodAct>(getTranslation("books.acts"));
        grid.text(getTranslation("books.month"), act -> month(act.month()));
        grid.status(getTranslation("books.act"), this::act);
        grid.text(getTranslation("books.by"), PeriodAct::actedBy);
        grid.text(getTranslation("books.when"), act -> Fmt.moment(act.actedAt()));
        grid.text(getTranslation("books.why"), act -> act.reason() == null ? "" : act.reason());
        grid.narrow(
                act -> new Ledger.Lines(
                        month(act.month()) + " · " + act.actedBy(),
                        Fmt.moment(act.actedAt()) + (act.reason() == null ? "" : " · " + act.reason()),
                        "",
                        act(act)),
                "");
        grid.empty(new EmptyState(getTranslation("books.no-acts"), getTranslation("books.no-acts-why")));
        grid.setItems(acts);
        grid.setAllRowsVisible(true);
        return grid;
    }

    private StatusTag act(PeriodAct act) {
        String word = getTranslation("books.act." + act.act());
        return act.act().equals("CLOSE") ? StatusTag.ok(word) : StatusTag.waiting(word);
    }

    private static String month(LocalDate month) {
        return month.toString().substring(0, 7);
    }

    /** Which month is closed. */
    private final class CloseForm implements Entry {

        private final UUID commandId = UUID.randomUUID();
        private final BookOwner owner;
        private final Select<LocalDate> choice = new Select<>();

        CloseForm(BookOwner owner, List<LocalDate> months) {
            this.owner = owner;
            choice.setLabel(PeriodsView.this.getTranslation("books.month"));
            choice.setItems(months);
            choice.setItemLabelGenerator(PeriodsView::month);
            choice.setValue(months.getFirst());
            choice.setHelperText(PeriodsView.this.getTranslation("books.close-hint"));
        }

        @Override
        public Component fields() {
            return new Div(choice);
        }

        @Override
        public boolean isComplete() {
            return Filled.one(choice, choice.isEmpty());
        }

        @Override
        public void send() {
            desk.periods().close(commandId, owner.id(), choice.getValue());
        }
    }

    /** Why the last month is reopened. */
    private final class ReopenForm implements Entry {

        private final UUID commandId = UUID.randomUUID();
        private final BookOwner owner;
        private final LocalDate month;
        private final TextArea why = new TextArea(PeriodsView.this.getTranslation("books.why"));

        ReopenForm(BookOwner owner, LocalDate month) {
            this.owner = owner;
            this.month = month;
            why.setMaxLength(Periods.LONGEST_REASON);
            why.setWidthFull();
            why.setHelperText(PeriodsView.this.getTranslation("books.reopen-hint"));
        }

        @Override
        public Component fields() {
            return why;
        }

        @Override
        public boolean isComplete() {
            return Filled.one(why, why.getValue().strip().length() < Periods.SHORTEST_REASON);
        }

        @Override
        public void send() {
            desk.periods().reopen(commandId, owner.id(), month, why.getValue());
        }
    }
}
