package liannong.dividends.schemes;

import static liannong.dividends.schemes.SchemeReason.*;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.base.Split;
import org.jspecify.annotations.Nullable;

/**
 * Divides by a scheme, to the fen: pools are filled in their order, each of its figure or as it is owed, and what is in
 * a pool is divided by {@link Split}. What is promised for each unit is rounded half up for each who holds it.
 */
public final class Schemes {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Plan plan;
    private final Weights weights;
    private final Map<String, Money> left = new HashMap<>();
    private final List<FilledPool> filled = new ArrayList<>();

    private Schemes(Plan plan) {
        this.plan = plan;
        this.weights = new Weights(plan);
        plan.figures().forEach(figure -> left.put(figure.name(), figure.amount()));
    }

    /**
     * Divides what a plan has to divide, in fen.
     *
     * @throws Refused with a {@link SchemeReason} when the scheme breaks the law, contradicts itself, promises more
     *     than there is, or nobody takes part
     */
    public static Divided divide(Plan plan) {
        SchemeRules.check(plan);
        try {
            return new Schemes(plan).run();
        } catch (ArithmeticException overflow) {
            throw new Refused(SCHEME_TOTAL_TOO_LARGE);
        }
    }

    /**
     * Whether a scheme is one, before anybody takes part.
     *
     * @throws Refused with a {@link SchemeReason} when it breaks the law or contradicts itself
     */
    public static void check(Scheme scheme, List<Figure> figures) {
        SchemeRules.check(scheme, figures);
    }

    private Divided run() {
        List<Pool> pools = plan.scheme().pools();
        for (int i = 0; i < pools.size(); ) i = fill(pools, i);
        return new Divided(
                filled,
                IntStream.range(0, plan.holders().size()).mapToObj(this::total).toList(),
                plan.figures().stream().map(figure -> left(figure.name())).toList());
    }

    private Money total(int holder) {
        Money total = Money.ZERO;
        for (FilledPool pool : filled) total = total.plus(pool.parts().get(holder));
        return total;
    }

    /** Fills the pool at an index, or those that share a rest from it on; gives the index of the next. */
    private int fill(List<Pool> pools, int at) {
        Pool pool = pools.get(at);
        switch (pool.amount()) {
            case Amount.Part part -> take(pool, whole(pool).times(part.rate()), FIGURE_EXCEEDED);
            case Amount.PartOfRest part -> {
                return fillRest(pools, at);
            }
            case Amount.Yield yield -> promised(pool, yield.rate(), BigDecimal.ONE, null);
            case Amount.ByUnit unit -> {
                UnitPrice price = price(pool, unit);
                promised(
                        pool,
                        BigDecimal.valueOf(price.each().fen()),
                        pool.weight().ofAreas() ? HUNDRED : BigDecimal.ONE,
                        price);
            }
        }
        return at + 1;
    }

    /** What is paid by the days on which land is held has one price for all of them. */
    private UnitPrice price(Pool pool, Amount.ByUnit unit) {
        UnitPrice price = UnitPrice.of(unit, plan.first(), plan.last(), plan.prices());
        if (pool.weight().byDays() && price.risesWithin())
            throw new Refused(
                    STEP_WITHIN_PERIOD, pool.name(), price.stretches().get(1).from());
        return price;
    }

    private int fillRest(List<Pool> pools, int at) {
        Pool first = pools.get(at);
        int end = at;
        while (end < pools.size()
                && pools.get(end).amount() instanceof Amount.PartOfRest
                && pools.get(end).figure().equals(first.figure())) end++;
        List<Pool> sharing = pools.subList(at, end);
        List<BigDecimal> rates = sharing.stream()
                .map(pool -> ((Amount.PartOfRest) pool.amount()).rate())
                .toList();
        BigDecimal together = rates.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (together.compareTo(BigDecimal.ONE) > 0) throw new Refused(RATES_EXCEED_REST, first.name());
        List<BigInteger> shares = wholeNumbers(rates);
        List<Money> amounts = Split.of(
                left(first.figure()).times(together),
                IntStream.range(0, rates.size())
                        .mapToObj(i -> new Split.Share(String.format(Locale.ROOT, "%09d", i), shares.get(i)))
                        .toList());
        for (int i = 0; i < sharing.size(); i++) take(sharing.get(i), amounts.get(i), RATES_EXCEED_REST);
        return end;
    }

    /** What is promised for each unit held: each part rounded by itself, or all divided where there is not enough. */
    private void promised(Pool pool, BigDecimal each, BigDecimal unit, @Nullable UnitPrice price) {
        List<BigDecimal> by = weights.of(pool);
        BigDecimal scale = pool.weight().byDays() ? unit.multiply(BigDecimal.valueOf(plan.days())) : unit;
        List<Money> parts = by.stream()
                .map(weight -> new Money(each.multiply(weight)
                        .divide(scale, 0, RoundingMode.HALF_UP)
                        .longValueExact()))
                .toList();
        Money amount = parts.stream().reduce(Money.ZERO, Money::plus);
        if (pool.figure().isEmpty() || amount.compareTo(left(pool.figure())) <= 0) {
            spend(pool, amount);
            filled.add(new FilledPool(pool, amount, true, price, by, pool.keptBy() == null ? parts : nothing()));
            return;
        }
        if (pool.shortfall() == Pool.Shortfall.REFUSED)
            throw new Refused(PROMISE_NOT_COVERED, pool.name(), amount, left(pool.figure()));
        take(pool, left(pool.figure()), PROMISE_NOT_COVERED, price);
    }

    private void take(Pool pool, Money amount, SchemeReason tooMuch) {
        take(pool, amount, tooMuch, null);
    }

    private void take(Pool pool, Money amount, SchemeReason tooMuch, @Nullable UnitPrice price) {
        if (amount.compareTo(left(pool.figure())) > 0) throw new Refused(tooMuch, pool.name());
        spend(pool, amount);
        List<BigDecimal> by = pool.keptBy() == null ? weights.of(pool) : List.of();
        filled.add(new FilledPool(
                pool, amount, false, price, by, pool.keptBy() == null ? divide(pool, amount, by) : nothing()));
    }

    private void spend(Pool pool, Money amount) {
        if (!pool.figure().isEmpty()) left.merge(pool.figure(), amount, Money::minus);
    }

    private List<Money> divide(Pool pool, Money amount, List<BigDecimal> by) {
        List<BigInteger> whole = wholeNumbers(by);
        if (amount.isPositive() && whole.stream().allMatch(weight -> weight.signum() == 0))
            throw new Refused(NOBODY_TAKES_PART, pool.name());
        return Split.of(
                amount,
                IntStream.range(0, whole.size())
                        .mapToObj(i -> new Split.Share(plan.holders().get(i).id(), whole.get(i)))
                        .toList());
    }

    private List<Money> nothing() {
        return plan.holders().stream().map(holder -> Money.ZERO).toList();
    }

    private Money whole(Pool pool) {
        return plan.figures().stream()
                .filter(figure -> figure.name().equals(pool.figure()))
                .findFirst()
                .orElseThrow()
                .amount();
    }

    private Money left(String figure) {
        return left.getOrDefault(figure, Money.ZERO);
    }

    /** All in one unit so small that each is a whole number. */
    private static List<BigInteger> wholeNumbers(List<BigDecimal> numbers) {
        int decimals = numbers.stream().mapToInt(BigDecimal::scale).reduce(0, Math::max);
        return numbers.stream()
                .map(number -> number.movePointRight(decimals).toBigIntegerExact())
                .toList();
    }
}
