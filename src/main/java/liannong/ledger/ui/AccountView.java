package liannong.ledger.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.Map;
import liannong.base.Money;
import liannong.ledger.AccountRow;
import liannong.ledger.BookOwner;
import liannong.ledger.JournalFilter;
import liannong.ledger.JournalTotals;
import liannong.ledger.PostingRow;
import liannong.ui.EmptyState;
import liannong.ui.Figures;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.Section;

/** 赖会计 follows one account: what it stood at, each posting with the balance after it, what it stands at. */
@Route("books/account")
class AccountView extends BooksPage {

    private static final String FIRST = "102";
    private static final int SHOWN_WHOLE = 30;

    AccountView(BooksDesk desk) {
        super(desk, BooksPlace.ACCOUNT);
    }

    /** Where an account's postings of some days are shown. */
    static String address(long organisationId, String account, String from, String to) {
        return BooksPlace.ACCOUNT.of(organisationId) + "&a=" + account + "&from=" + from + "&to=" + to;
    }

    @Override
    void fill(BookOwner owner, Asked asked) {
        List<AccountRow> chart = desk.books().chart();
        AccountRow account = chart.stream()
                .filter(row -> row.code().equals(asked.text("a")))
                .findFirst()
                .or(() -> chart.stream().filter(row -> row.code().equals(FIRST)).findFirst())
                .orElseThrow();
        var days = new Days(asked, desk.books(), owner.id(), desk.today(), () -> {});
        var field = new ComboBox<AccountRow>();
        field.setAriaLabel(getTranslation("books.account"));
        field.setItems(chart);
        field.setItemLabelGenerator(row -> row.label(getLocale()));
        field.setValue(account);
        field.setWidth("16rem");
        var look = new Button(getTranslation("books.look"), pressed -> {
            if (field.getValue() != null)
                go(
                        owner,
                        Map.of(
                                "a",
                                field.getValue().code(),
                                "from",
                                days.first().toString(),
                                "to",
                                days.last().toString()));
        });
        var filter = new JournalFilter(owner.id(), days.first(), days.last(), "", account.code());
        JournalTotals totals = desk.journal().accountTotals(filter);
        add(figures(totals));
        add(new Section(account.label(getLocale()), list(filter, totals))
                .unit(getTranslation("ui.unit-yuan"))
                .tools(field, days, look));
    }

    private Figures figures(JournalTotals totals) {
        String yuan = getTranslation("ui.yuan");
        return new Figures()
                .figure(getTranslation("books.stood-at"), balance(totals.openingFen()), yuan)
                .figure(getTranslation("books.debit"), Fmt.money(new Money(totals.debitFen())), yuan)
                .figure(getTranslation("books.credit"), Fmt.money(new Money(totals.creditFen())), yuan)
                .figure(
                        getTranslation("books.stands-at"),
                        balance(totals.closingFen()),
                        yuan,
                        getTranslation("books.stands-at-note"),
                        Figures.Tone.STRONG);
    }

    private Ledger<PostingRow> list(JournalFilter filter, JournalTotals totals) {
        var grid = new Ledger<PostingRow>(getTranslation("books.page.account"));
        Grid.Column<PostingRow> day = grid.text(getTranslation("books.day"), row -> Fmt.date(row.day()));
        grid.addComponentColumn(row -> new Anchor("books/entries/" + row.entryId(), row.text()))
                .setHeader(getTranslation("books.text"))
                .setAutoWidth(true)
                .setFlexGrow(4);
        grid.text(getTranslation("books.member"), row -> row.member() == null ? "" : row.member());
        Grid.Column<PostingRow> debit = grid.figure(getTranslation("books.debit"), row -> amount(row.debitFen()));
        Grid.Column<PostingRow> credit = grid.figure(getTranslation("books.credit"), row -> amount(row.creditFen()));
        Grid.Column<PostingRow> balance =
                grid.figure(getTranslation("books.balance"), row -> balance(row.balanceFen()));
        grid.sum(day, getTranslation("books.total"))
                .sum(debit, new Money(totals.debitFen()))
                .sum(credit, new Money(totals.creditFen()))
                .sum(balance, balance(totals.closingFen()));
        grid.narrow(
                row -> new Ledger.Lines(
                        row.text(),
                        Fmt.date(row.day()) + (row.member() == null ? "" : " · " + row.member()) + " · "
                                + getTranslation("books.balance") + " " + balance(row.balanceFen()),
                        new Anchor("books/entries/" + row.entryId(), change(row)),
                        null),
                getTranslation("books.stands-at") + " " + balance(totals.closingFen()));
        grid.empty(new EmptyState(getTranslation("books.none"), getTranslation("books.none-why")));
        grid.setItems(
                query -> desk.journal().ofAccount(filter, query.getOffset(), query.getLimit()).stream(),
                query -> totals.rows());
        grid.setAllRowsVisible(totals.rows() <= SHOWN_WHOLE);
        return grid;
    }

    /** Which side it stands on, in a word: a minus would be read as an overdraft. */
    private String balance(long fen) {
        if (fen == 0) return Fmt.money(Money.ZERO);
        Money amount = new Money(fen);
        return getTranslation(
                fen > 0 ? "books.on-debit" : "books.on-credit", Fmt.money(fen > 0 ? amount : amount.negated()));
    }

    private static String change(PostingRow row) {
        return Fmt.change(new Money(row.debitFen()).minus(new Money(row.creditFen())));
    }

    private static String amount(long fen) {
        return fen == 0 ? "" : Fmt.money(new Money(fen));
    }
}
