package liannong.ledger.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.util.Map;
import liannong.base.Money;
import liannong.ledger.BookOwner;
import liannong.ledger.EntryRow;
import liannong.ledger.JournalFilter;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.SearchField;
import liannong.ui.Section;

/** 赖会计 looks up what was entered, day by day, and opens an entry to see what it posted and why. */
@Route("books")
@Menu(title = "books.title", order = 220)
class JournalView extends BooksPage {

    private static final int LONGEST_TEXT = 40;
    private static final int SHOWN_WHOLE = 30;

    JournalView(BooksDesk desk) {
        super(desk, BooksPlace.JOURNAL);
    }

    @Override
    void fill(BookOwner owner, Asked asked) {
        var search = new SearchField(getTranslation("books.search"), LONGEST_TEXT, typed -> {});
        search.show(asked.text("q"));
        var days = new Days(asked, desk.books(), owner.id(), desk.today(), () -> {});
        Runnable look = () -> go(
                owner,
                Map.of(
                        "from",
                        days.first().toString(),
                        "to",
                        days.last().toString(),
                        "q",
                        search.getValue().strip()));
        var button = new Button(getTranslation("books.look"), pressed -> look.run());
        var filter = new JournalFilter(owner.id(), days.first(), days.last(), asked.text("q"), null);
        int found = desk.journal().count(filter);
        add(new Section(getTranslation("books.entries", Fmt.count(found)), list(filter, found))
                .unit(getTranslation("ui.unit-yuan"))
                .tools(search, days, button));
    }

    private Ledger<EntryRow> list(JournalFilter filter, int found) {
        var grid = new Ledger<EntryRow>(getTranslation("books.page.journal"));
        grid.text(getTranslation("books.day"), row -> Fmt.date(row.day()));
        grid.addComponentColumn(JournalView::link)
                .setHeader(getTranslation("books.text"))
                .setAutoWidth(true)
                .setFlexGrow(4);
        grid.text(getTranslation("books.number"), row -> Long.toString(row.id()));
        grid.text(getTranslation("books.fact"), row -> Facts.name(row, this::getTranslation));
        grid.money(getTranslation("books.amount"), row -> new Money(row.amountFen()));
        grid.narrow(
                row -> new Ledger.Lines(
                        row.text(),
                        Fmt.date(row.day()) + " · " + Facts.name(row, this::getTranslation),
                        new Anchor("books/entries/" + row.id(), Fmt.money(new Money(row.amountFen()))),
                        null),
                "");
        grid.empty(new EmptyState(getTranslation("books.none"), getTranslation("books.none-why")));
        grid.setItems(
                query -> desk.journal().entries(filter, query.getOffset(), query.getLimit()).stream(), query -> found);
        grid.setAllRowsVisible(found <= SHOWN_WHOLE);
        return grid;
    }

    private static Anchor link(EntryRow row) {
        return new Anchor("books/entries/" + row.id(), row.text());
    }
}
