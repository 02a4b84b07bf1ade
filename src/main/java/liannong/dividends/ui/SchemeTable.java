package liannong.dividends.ui;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import liannong.base.Money;
import liannong.dividends.schemes.Amount;
import liannong.dividends.schemes.Pool;
import liannong.dividends.schemes.Presence;
import liannong.ui.Fmt;
import liannong.ui.Ledger;

/** What a version of a scheme says, pool by pool. */
class SchemeTable extends Ledger<Pool> {

    SchemeTable(String name, List<Pool> pools) {
        super(name);
        name(getTranslation("scheme.pool.name"), Pool::name);
        text(
                getTranslation("scheme.pool.nature"),
                pool -> getTranslation("scheme.nature." + pool.nature().name()));
        text(getTranslation("scheme.pool.how-much"), this::howMuch);
        text(
                getTranslation("scheme.pool.weight"),
                pool -> getTranslation("scheme.weight." + pool.weight().name()));
        text(getTranslation("scheme.pool.whom"), this::whom);
        narrow(pool -> new Lines(pool.name(), whom(pool), howMuch(pool), null), "");
        setItems(pools);
        setAllRowsVisible(true);
    }

    private String howMuch(Pool pool) {
        String figure = pool.figure().isEmpty() ? getTranslation("scheme.pool.no-figure") : pool.figure();
        return switch (pool.amount()) {
            case Amount.Part part -> getTranslation("scheme.says.PART", figure, Fmt.percent(part.rate(), 2));
            case Amount.PartOfRest part ->
                getTranslation("scheme.says.PART_OF_REST", figure, Fmt.percent(part.rate(), 2));
            case Amount.Yield yield -> getTranslation("scheme.says.YIELD", Fmt.percent(yield.rate(), 2));
            case Amount.PerUnit unit -> getTranslation("scheme.says.PER_UNIT", Fmt.money(unit.each()));
            case Amount.Stepped rent ->
                getTranslation(
                        "scheme.says.STEPPED",
                        Fmt.money(rent.first()),
                        rent.steps().stream().map(this::step).collect(Collectors.joining()));
            case Amount.Rising rent ->
                getTranslation(
                        "scheme.says.RISING",
                        Fmt.money(rent.first()),
                        Fmt.date(rent.since()),
                        rent.everyYears(),
                        Fmt.percent(rent.rate(), 2));
            case Amount.Grain rent -> grain(rent);
        };
    }

    private String step(Amount.Step step) {
        return getTranslation("scheme.says.step", Fmt.date(step.from()), Fmt.money(step.each()));
    }

    private String grain(Amount.Grain rent) {
        Money floor = rent.floor();
        String said = getTranslation("scheme.says.GRAIN", rent.jin().toPlainString(), rent.grain());
        return floor == null ? said : getTranslation("scheme.says.floor", said, Fmt.money(floor));
    }

    private String whom(Pool pool) {
        if (pool.keptBy() != null) return getTranslation("scheme.says.kept", pool.keptBy());
        String comma = getTranslation("ui.comma");
        String classes = pool.classes().stream()
                .sorted()
                .map(each -> getTranslation("shares.class." + each.name()))
                .collect(Collectors.joining(comma));
        String statuses = pool.statuses().stream()
                .sorted()
                .map(each -> getTranslation("households.status." + each.toLowerCase(java.util.Locale.ROOT)))
                .collect(Collectors.joining(comma));
        String presence = pool.presence() == Presence.ANY_TIME
                ? ""
                : getTranslation("scheme.presence." + pool.presence().name());
        String all = Stream.of(classes, statuses, presence)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
        return all.isEmpty() ? getTranslation("scheme.pool.all") : all;
    }
}
