package liannong.dividends.ui;

import com.vaadin.flow.component.grid.Grid;
import java.util.List;
import java.util.stream.IntStream;
import liannong.base.Money;
import liannong.dividends.entitlements.FigureRow;
import liannong.dividends.entitlements.PoolRow;
import liannong.dividends.entitlements.PriceSentence;
import liannong.dividends.schemes.Pool;
import liannong.ui.Fmt;
import liannong.ui.KeyValues;
import liannong.ui.Ledger;
import liannong.ui.Section;

/** What was divided, into which pools, and what is left. */
class PoolsPanel extends Section {

    private record Filled(Pool pool, PoolRow row) {}

    PoolsPanel(List<Pool> pools, List<PoolRow> rows, List<FigureRow> figures, PriceSentence price) {
        super("");
        heading(getTranslation("entitlement.pools"));
        unit(getTranslation("ui.unit-yuan"));
        var facts = new KeyValues();
        facts.addClassName("above-table");
        figures.forEach(figure -> facts.fact(figure.name(), Fmt.money(new Money(figure.amountFen())))
                .fact(getTranslation("entitlement.left", figure.name()), Fmt.money(new Money(figure.leftFen()))));
        pools.forEach(pool -> price.of(pool)
                .ifPresent(said -> facts.fact(pool.name() + " · " + getTranslation("entitlement.price"), said)));
        var grid = new Ledger<Filled>(getTranslation("entitlement.pools"));
        Grid.Column<Filled> name = grid.name(
                getTranslation("scheme.pool.name"), filled -> filled.pool().name());
        grid.text(
                getTranslation("scheme.pool.nature"),
                filled ->
                        getTranslation("scheme.nature." + filled.pool().nature().name()));
        grid.text(
                getTranslation("scheme.pool.weight"),
                filled ->
                        getTranslation("scheme.weight." + filled.pool().weight().name()));
        Grid.Column<Filled> kept = grid.money(
                getTranslation("entitlement.kept"),
                filled -> new Money(filled.row().keptFen()));
        Grid.Column<Filled> amount = grid.money(
                getTranslation("entitlement.divided"),
                filled -> new Money(filled.row().amountFen() - filled.row().keptFen()));
        grid.narrow(
                filled -> new Ledger.Lines(
                        filled.pool().name(),
                        getTranslation("scheme.nature." + filled.pool().nature().name()),
                        Fmt.money(new Money(filled.row().amountFen())),
                        null),
                "");
        grid.setItems(IntStream.range(0, Math.min(pools.size(), rows.size()))
                .mapToObj(i -> new Filled(pools.get(i), rows.get(i)))
                .toList());
        grid.setAllRowsVisible(true);
        long held = rows.stream().mapToLong(PoolRow::keptFen).sum();
        long all = rows.stream().mapToLong(PoolRow::amountFen).sum();
        grid.sum(name, getTranslation("entitlement.total"));
        grid.sum(kept, new Money(held));
        kept.setVisible(held > 0);
        grid.sum(amount, new Money(all - held));
        add(facts, grid);
    }
}
