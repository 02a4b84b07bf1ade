package liannong.ledger.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import liannong.base.Money;
import liannong.ledger.AccountRow;
import liannong.ledger.PostingRow;
import liannong.ui.Fmt;
import liannong.ui.Ledger;

/** The postings of one entry: accounts, members, debits and credits that sum up to the same. */
class PostingsTable extends Ledger<PostingRow> {

    /** @param organisationId whose account a line leads to */
    PostingsTable(String name, long organisationId, JournalSums sums) {
        super(name);
        Column<PostingRow> account = addComponentColumn(row -> link(organisationId, row))
                .setHeader(getTranslation("books.account"))
                .setAutoWidth(true)
                .setFlexGrow(2);
        text(getTranslation("books.member"), PostingsTable::member);
        Column<PostingRow> debit = figure(getTranslation("books.debit"), row -> amount(row.debitFen()));
        Column<PostingRow> credit = figure(getTranslation("books.credit"), row -> amount(row.creditFen()));
        sum(account, getTranslation("books.total"));
        sum(debit, new Money(sums.debitFen()));
        sum(credit, new Money(sums.creditFen()));
        narrow(
                row -> new Lines(
                        label(row),
                        member(row),
                        getTranslation(row.debitFen() > 0 ? "books.debit" : "books.credit") + " "
                                + amount(row.debitFen() + row.creditFen()),
                        null),
                getTranslation("books.total") + " " + Fmt.money(new Money(sums.debitFen())));
    }

    /** What both columns sum up to, in fen. */
    record JournalSums(long debitFen, long creditFen) {}

    PostingsTable rows(List<PostingRow> rows) {
        setItems(rows);
        setAllRowsVisible(true);
        return this;
    }

    private Component link(long organisationId, PostingRow row) {
        if (row.entryId() == 0) return new Span(label(row));
        int year = row.day().getYear();
        return new Anchor(
                AccountView.address(organisationId, row.account(), year + "-01-01", year + "-12-31"), label(row));
    }

    private String label(PostingRow row) {
        return new AccountRow(row.account(), row.name(), row.nameEn(), "", null, row.day(), null, "")
                .label(getLocale());
    }

    private static String member(PostingRow row) {
        return row.member() == null ? "" : row.member();
    }

    private static String amount(long fen) {
        return fen == 0 ? "" : Fmt.money(new Money(fen));
    }
}
