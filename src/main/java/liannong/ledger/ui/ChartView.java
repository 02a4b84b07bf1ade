package liannong.ledger.ui;

import com.vaadin.flow.router.Route;
import java.util.List;
import liannong.ledger.AccountRow;
import liannong.ledger.BookOwner;
import liannong.ui.Banner;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.Section;
import liannong.ui.StatusTag;

/** 赖会计 looks up an account: what it is called, on which days it is posted to, and how sure that is. */
@Route("books/chart")
class ChartView extends BooksPage {

    ChartView(BooksDesk desk) {
        super(desk, BooksPlace.CHART);
    }

    @Override
    void fill(BookOwner owner, Asked asked) {
        List<AccountRow> chart = desk.books().chart();
        var grid = new Ledger<AccountRow>(getTranslation("books.page.chart"));
        grid.name(getTranslation("books.code"), AccountRow::code);
        grid.text(getTranslation("books.name"), this::name);
        grid.text(getTranslation("books.kind"), row -> getTranslation("books.kind." + row.kind()));
        grid.text(getTranslation("books.valid-from"), row -> Fmt.date(row.validFrom()));
        grid.text(
                getTranslation("books.valid-to"),
                row -> row.validTo() == null ? getTranslation("books.valid-on") : Fmt.date(row.validTo()));
        grid.status(getTranslation("books.standing"), this::standing);
        grid.narrow(
                row -> new Ledger.Lines(
                        row.code() + " " + name(row),
                        getTranslation("books.kind." + row.kind()) + " · " + Fmt.date(row.validFrom()),
                        "",
                        standing(row)),
                "");
        grid.setItems(chart);
        grid.setAllRowsVisible(true);
        add(
                Banner.info(getTranslation("books.chart-note"), getTranslation("books.chart-note-why")),
                new Section(getTranslation("books.chart-of", chart.size()), grid));
    }

    private String name(AccountRow row) {
        return row.label(getLocale()).substring(row.code().length() + 1);
    }

    private StatusTag standing(AccountRow row) {
        String word = getTranslation("books.standing." + row.standing());
        return row.standing().equals("FOUND_2021") ? StatusTag.ok(word) : StatusTag.planned(word);
    }
}
