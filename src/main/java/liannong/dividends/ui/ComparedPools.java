package liannong.dividends.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import liannong.base.Money;
import liannong.dividends.Comparison;
import liannong.dividends.PoolSums;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.Section;

/** How the surplus is divided: by the run, as tried, the difference, and last year. */
class ComparedPools extends Section {

    private record Row(String name, long runFen, long triedFen, String lastYear) {}

    ComparedPools(Comparison compared) {
        super("");
        heading(getTranslation("compare.pools"));
        unit(getTranslation("ui.unit-yuan"));
        var ledger = new Ledger<Row>(getTranslation("compare.pools"));
        ledger.text(getTranslation("compare.step"), Row::name);
        ledger.money(getTranslation("compare.run"), row -> new Money(row.runFen()));
        ledger.money(getTranslation("compare.tried"), row -> new Money(row.triedFen()));
        ledger.figure(getTranslation("compare.change"), ComparedPools::change);
        ledger.figure(getTranslation("compare.last-year"), Row::lastYear);
        ledger.narrow(
                row -> new Ledger.Lines(
                        row.name(),
                        getTranslation("compare.was", Fmt.money(new Money(row.runFen()))),
                        Fmt.money(new Money(row.triedFen())),
                        null),
                "");
        ledger.setItems(rows(compared));
        ledger.setAllRowsVisible(true);
        add(ledger);
    }

    private static String change(Row row) {
        return Fmt.change(new Money(row.triedFen() - row.runFen()));
    }

    private List<Row> rows(Comparison compared) {
        List<Row> rows = new ArrayList<>();
        row(rows, compared, "run.surplus", PoolSums::surplusFen);
        row(rows, compared, "run.loss", PoolSums::lossFen);
        row(rows, compared, "run.bar.reserve", PoolSums::reserveFen);
        if (compared.run().charterFundsFen() > 0) row(rows, compared, "run.bar.funds", PoolSums::charterFundsFen);
        row(rows, compared, "run.distributable", PoolSums::distributableFen);
        row(rows, compared, "run.bar.refund", PoolSums::refundPoolFen);
        row(rows, compared, "run.bar.residual", PoolSums::residualPoolFen);
        return rows;
    }

    private void row(List<Row> rows, Comparison compared, String key, ToLongFunction<PoolSums> what) {
        rows.add(new Row(
                getTranslation(key),
                what.applyAsLong(compared.run()),
                what.applyAsLong(compared.tried()),
                compared.lastYear() == null ? "" : Fmt.money(new Money(what.applyAsLong(compared.lastYear())))));
    }
}
