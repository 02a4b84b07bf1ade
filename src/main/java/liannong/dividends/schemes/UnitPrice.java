package liannong.dividends.schemes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import liannong.base.Money;
import liannong.dividends.schemes.Amount.Step;
import org.jspecify.annotations.Nullable;

/**
 * What a unit costs for a period, and how that follows from the contract. Where a rent rises within the period, each
 * stretch counts by its days, half up to the fen. The database's {@code unit_price_of_pool} does the same in SQL, and a
 * test holds the two together.
 *
 * @param stretches the prices that held in the period, in their order; one where none rose in it
 * @param grain the price by which grain became money; null where there is none
 */
public record UnitPrice(
        Money each, List<Stretch> stretches, @Nullable GrainPrice grain) {

    /** So many days at one price. */
    public record Stretch(Money each, LocalDate from, long days) {}

    public UnitPrice {
        stretches = List.copyOf(stretches);
    }

    /**
     * @throws ArithmeticException when it is beyond an amount
     * @throws java.util.NoSuchElementException when the price of a grain is not among these
     */
    public static UnitPrice of(Amount.ByUnit amount, LocalDate first, LocalDate last, List<GrainPrice> prices) {
        return switch (amount) {
            case Amount.PerUnit unit -> over(unit.each(), List.of(), first, last);
            case Amount.Stepped rent -> over(rent.first(), rent.steps(), first, last);
            case Amount.Rising rent -> over(rent.first(), steps(rent, last), first, last);
            case Amount.Grain rent -> grain(rent, first, last, prices);
        };
    }

    /** Whether the rent rises after the first day of the period. */
    boolean risesWithin() {
        return stretches.size() > 1;
    }

    private static UnitPrice grain(Amount.Grain rent, LocalDate first, LocalDate last, List<GrainPrice> prices) {
        GrainPrice price = prices.stream()
                .filter(each -> each.grain().equals(rent.grain()))
                .findFirst()
                .orElseThrow();
        Money inCash = inCash(rent, price);
        Money floor = rent.floor();
        Money each = floor != null && floor.compareTo(inCash) > 0 ? floor : inCash;
        return new UnitPrice(each, over(each, List.of(), first, last).stretches(), price);
    }

    /** What the grain for a unit costs, whatever the floor. */
    public static Money inCash(Amount.Grain rent, GrainPrice price) {
        return Money.ofYuan(rent.jin().multiply(price.yuanPerJin()).setScale(2, RoundingMode.HALF_UP));
    }

    private static List<Step> steps(Amount.Rising rent, LocalDate last) {
        List<Step> steps = new ArrayList<>();
        Money each = rent.first();
        for (LocalDate day = step(rent, 1); !day.isAfter(last); day = step(rent, steps.size() + 1)) {
            each = each.plus(each.times(rent.rate()));
            steps.add(new Step(day, each));
        }
        return steps;
    }

    private static LocalDate step(Amount.Rising rent, int number) {
        return rent.since().plusYears((long) rent.everyYears() * number);
    }

    private static UnitPrice over(Money before, List<Step> steps, LocalDate first, LocalDate last) {
        List<Step> changes = new ArrayList<>();
        changes.add(new Step(first, before));
        for (Step step : steps) {
            if (!step.from().isAfter(first)) changes.set(0, new Step(first, step.each()));
            else if (!step.from().isAfter(last)) changes.add(step);
        }
        List<Stretch> stretches = IntStream.range(0, changes.size())
                .mapToObj(i -> stretch(
                        changes.get(i),
                        i + 1 < changes.size() ? changes.get(i + 1).from() : last.plusDays(1)))
                .toList();
        return new UnitPrice(byDays(stretches), stretches, null);
    }

    private static Stretch stretch(Step step, LocalDate until) {
        return new Stretch(step.each(), step.from(), ChronoUnit.DAYS.between(step.from(), until));
    }

    private static Money byDays(List<Stretch> stretches) {
        long days = stretches.stream().mapToLong(Stretch::days).sum();
        return new Money(stretches.stream()
                .map(stretch -> BigDecimal.valueOf(stretch.each().fen()).multiply(BigDecimal.valueOf(stretch.days())))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(days), 0, RoundingMode.HALF_UP)
                .longValueExact());
    }
}
