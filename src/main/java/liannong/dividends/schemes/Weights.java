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
        Present present = present(pool);
        return plan.holders().stream()
                .map(holder -> pool.invites(holder) && present.is(holder) ? of(pool, holder) : BigDecimal.ZERO)
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
                        .anyMatch(holding -> pool.counts(holding) && holding.on(plan.last()) && holding.isSomething());
    }

    private BigDecimal held(Pool pool, Holder holder, ToLongFunction<Holding> what) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Holding holding : holder.holdings()) {
            if (pool.counts(holding) && holding.on(plan.last()))
                sum = sum.add(BigDecimal.valueOf(what.applyAsLong(holding)));
        }
        return sum;
    }

    private BigDecimal byDays(Pool pool, Holder holder, ToLongFunction<Holding> what) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Holding holding : holder.holdings()) {
            if (pool.counts(holding))
                sum = sum.add(BigDecimal.valueOf(what.applyAsLong(holding))
                        .multiply(BigDecimal.valueOf(holding.days(plan.first(), plan.last()))));
        }
        return sum;
    }

    /** Of each household the one with the smallest id gets its part. */
    private List<BigDecimal> households(Pool pool) {
        Map<String, String> first = new HashMap<>();
        Present present = present(pool);
        for (Holder holder : plan.holders()) {
            if (takesPart(pool, present, holder))
                first.merge(holder.household(), holder.id(), (a, b) -> Split.BYTE_ORDER.compare(a, b) <= 0 ? a : b);
        }
        return plan.holders().stream()
                .map(holder -> takesPart(pool, present, holder) && holder.id().equals(first.get(holder.household()))
                        ? BigDecimal.ONE
                        : BigDecimal.ZERO)
                .toList();
    }

    private Present present(Pool pool) {
        return new Present(pool, plan.first(), plan.last());
    }

    private boolean takesPart(Pool pool, Present present, Holder holder) {
        return !holder.household().isEmpty() && pool.invites(holder) && present.is(holder) && holds(pool, holder);
    }
}
