package liannong.ledger.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.Optional;
import liannong.base.Money;
import liannong.ledger.BookOwner;
import liannong.ledger.EntryRow;
import liannong.ledger.JournalTotals;
import liannong.ui.Banner;
import liannong.ui.Fmt;
import liannong.ui.KeyValues;
import liannong.ui.PageHead;
import liannong.ui.Section;
import liannong.ui.StaffPage;

/** 赖会计 sees what an entry posted, and goes on to the fact that posted it. */
@Route("books/entries/:id([0-9]{1,18})")
@StyleSheet("context://css/books.css")
class EntryView extends StaffPage implements BeforeEnterObserver {

    private static final int SHOWN_WHOLE = 30;

    private final BooksDesk desk;

    EntryView(BooksDesk desk) {
        this.desk = desk;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long id = event.getRouteParameters().getLong("id").orElseThrow(NotFoundException::new);
        EntryRow entry = desk.journal().entry(id).orElseThrow(NotFoundException::new);
        String owner =
                desk.books().find(entry.organisationId()).map(BookOwner::name).orElseThrow(NotFoundException::new);
        removeAll();
        add(head(entry, owner), facts(entry));
        JournalTotals totals = desk.journal().totals(id);
        var table = new PostingsTable(
                getTranslation("books.postings"),
                entry.organisationId(),
                new PostingsTable.JournalSums(totals.debitFen(), totals.creditFen()));
        table.setItems(
                query -> desk.journal().postings(id, query.getOffset(), query.getLimit()).stream(),
                query -> totals.rows());
        table.setAllRowsVisible(totals.rows() <= SHOWN_WHOLE);
        add(new Section(getTranslation("books.postings-of", Fmt.count(totals.rows())), table)
                .unit(getTranslation("ui.unit-yuan")));
    }

    private PageHead head(EntryRow entry, String owner) {
        return new PageHead(entry.text())
                .crumb(getTranslation("books.title"), BooksPlace.JOURNAL.of(entry.organisationId()))
                .here(getTranslation("books.entry-no", Long.toString(entry.id())))
                .meta(owner, Fmt.date(entry.day()), Facts.name(entry, this::getTranslation));
    }

    private Div facts(EntryRow entry) {
        var facts = new KeyValues()
                .fact(getTranslation("books.amount"), Fmt.money(new Money(entry.amountFen())))
                .fact(getTranslation("books.recorded"), Fmt.moment(entry.recordedAt()));
        Optional<String> page = desk.pageOf(entry);
        page.ifPresent(address -> facts.fact(
                getTranslation("books.fact"),
                new Anchor(address, getTranslation("books.open-fact", Facts.name(entry, this::getTranslation)))));
        var box = new Div(facts);
        box.addClassName("entry-facts");
        if (page.isEmpty()) box.add(Banner.info(getTranslation("books.no-fact-page"), ""));
        return box;
    }
}
