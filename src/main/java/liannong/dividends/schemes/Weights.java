package liannong.dividends.schemes;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import liannong.base.Split;

/** What a pool is divided by, holder by holder. */
final class Weights {

    private final Plan plan;

    Weights(Plan plan) {
        this.plan = plan;
    }

    /** In the order of the holders; zero for who does not take part. */
    List<BigDecimal> of(Pool pool) {
        if (pool.weight() == Weight.HOUSEHOLD) return households(pool);
        return plan.holders().stream()
                .map(holder -> pool.invites(holder) ? of(pool, holder) : BigDecimal.ZERO)
                .toList();
    }

    private BigDecimal of(Pool pool, Holder holder) {
        return switch (pool.weight()) {
            case AMOUNT -> held(pool, holder, holding -> holding.amount().fen());
            case AMOUNT_DAYS -> byDays(pool, holder, holding -> holding.amount().fen());
            case AREA -> held(pool, holder, holding -> holding.area().hundredths());
            case AREA_DAYS -> byDays(pool, holder, holding -> holding.area().hundredths());
            case HEAD, HOUSEHOLD -> holds(pool, holder) ? BigDecimal.ONE : BigDecimal.ZERO;
            case TRADE -> holds(pool, holder) ? holder.trade() : BigDecimal.ZERO;
        };
    }

    /** Who holds something of the classes that count; everybody where none is named. */
    private boolean holds(Pool pool, Holder holder) {
        return pool.classes().isEmpty()
                || holder.holdings().stream()
                        .anyMatch(holding -> pool.counts(holding)
                                && holding.on(plan.last())
                                && (holding.amount().isPositive()
                                        || holding.area().hundredths() > 0));
    }

    private BigDecimal held(Pool pool, Holder holder, ToLongFunction<Holding> what) {
        return holder.holdings().stream()
                .filter(holding -> pool.counts(holding) && holding.on(plan.last()))
                .map(holding -> BigDecimal.valueOf(what.applyAsLong(holding)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal byDays(Pool pool, Holder holder, ToLongFunction<Holding> what) {
        return holder.holdings().stream()
                .filter(pool::counts)
                .map(holding -> BigDecimal.valueOf(what.applyAsLong(holding))
                        .multiply(BigDecimal.valueOf(holding.days(plan.first(), plan.last()))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Of each household the one with the smallest id gets its part. */
    private List<BigDecimal> households(Pool pool) {
        Map<String, String> first = new HashMap<>();
        for (Holder holder : plan.holders()) {
            if (takesPart(pool, holder))
                first.merge(holder.household(), holder.id(), (a, b) -> Split.BYTE_ORDER.compare(a, b) <= 0 ? a : b);
        }
        return plan.holders().stream()
                .map(holder -> takesPart(pool, holder) && holder.id().equals(first.get(holder.household()))
                        ? BigDecimal.ONE
                        : BigDecimal.ZERO)
                .toList();
    }

    private boolean takesPart(Pool pool, Holder holder) {
        return !holder.household().isEmpty() && pool.invites(holder) && holds(pool, holder);
    }
}
