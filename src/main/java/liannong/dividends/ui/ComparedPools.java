package liannong.dividends.ui;

import java.util.List;
import java.util.function.Function;
import liannong.base.Money;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.Section;
import org.jspecify.annotations.Nullable;

/** How something is divided: by the run, as tried, the difference, and before. */
class ComparedPools extends Section {

    /** @param before null where there was nothing */
    record Row(
            String name, Money run, Money tried, @Nullable Money before) {}

    /** @param total whether the rows add up to something */
    ComparedPools(String title, String before, List<Row> rows, boolean total) {
        super("");
        heading(title);
        unit(getTranslation("ui.unit-yuan"));
        var ledger = new Ledger<Row>(title);
        var name = ledger.text(getTranslation("compare.step"), Row::name);
        var run = ledger.money(getTranslation("compare.run"), Row::run);
        var tried = ledger.money(getTranslation("compare.tried"), Row::tried);
        var change = ledger.figure(getTranslation("compare.change"), ComparedPools::change);
        ledger.figure(before, row -> row.before() == null ? "" : Fmt.money(row.before()));
        ledger.narrow(
                row -> new Ledger.Lines(
                        row.name(), getTranslation("compare.was", Fmt.money(row.run())), Fmt.money(row.tried()), null),
                "");
        if (total) {
            Row sum = new Row(getTranslation("entitlement.total"), sum(rows, Row::run), sum(rows, Row::tried), null);
            ledger.sum(name, sum.name());
            ledger.sum(run, sum.run());
            ledger.sum(tried, sum.tried());
            ledger.sum(change, change(sum));
        }
        ledger.setItems(rows);
        ledger.setAllRowsVisible(true);
        add(ledger);
    }

    private static Money sum(List<Row> rows, Function<Row, Money> what) {
        return rows.stream().map(what).reduce(Money.ZERO, Money::plus);
    }

    private static String change(Row row) {
        return Fmt.change(row.tried().minus(row.run()));
    }
}
