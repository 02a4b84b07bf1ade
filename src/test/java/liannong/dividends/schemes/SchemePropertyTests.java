package liannong.dividends.schemes;

import static liannong.dividends.schemes.TestPlans.FIRST;
import static liannong.dividends.schemes.TestPlans.LAST;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.base.Refused;
import liannong.shares.ShareClass;
import org.junit.jupiter.api.Test;

/** What holds of every scheme, over 1,000,000 random lines and more: the seed is fixed, so a failure comes again. */
class SchemePropertyTests {

    private static final int LINES = 1_000_000;
    private static final int MOST_HOLDERS = 3_000;

    private final Random dice = new Random(20261128);

    @Test
    void notAFenIsLostNobodyGetsLessForMoreAndTheOrderOfHoldersDoesNotMatter() {
        int lines = 0;
        int plans = 0;
        while (lines < LINES) {
            Plan plan = plan();
            Divided divided;
            try {
                divided = Schemes.divide(plan);
            } catch (Refused nobodyOrTooLittle) {
                continue; // the dice again: what is refused is not divided
            }
            lines += plan.holders().size() * divided.pools().size();
            plans++;
            sumsAreExact(plan, divided);
            divided.pools().forEach(SchemePropertyTests::nobodyGetsLessForMore);
            assertThat(byHolder(shuffled(plan))).isEqualTo(byHolder(plan));
        }
        assertThat(plans).isGreaterThan(100);
    }

    private static void sumsAreExact(Plan plan, Divided divided) {
        for (FilledPool pool : divided.pools()) {
            Money parts = pool.parts().stream().reduce(Money.ZERO, Money::plus);
            assertThat(parts.plus(pool.kept())).isEqualTo(pool.amount());
        }
        for (int i = 0; i < plan.figures().size(); i++) {
            Figure figure = plan.figures().get(i);
            Money taken = divided.pools().stream()
                    .filter(pool -> pool.pool().figure().equals(figure.name()))
                    .map(FilledPool::amount)
                    .reduce(Money.ZERO, Money::plus);
            assertThat(taken.plus(divided.left().get(i))).isEqualTo(figure.amount());
            assertThat(divided.left().get(i).isNegative()).isFalse();
        }
        Money kept = divided.pools().stream().map(FilledPool::kept).reduce(Money.ZERO, Money::plus);
        Money all = divided.pools().stream().map(FilledPool::amount).reduce(Money.ZERO, Money::plus);
        assertThat(divided.total().plus(kept)).isEqualTo(all);
    }

    private static void nobodyGetsLessForMore(FilledPool pool) {
        if (pool.pool().keptBy() != null) return;
        List<Integer> byWeight = IntStream.range(0, pool.weights().size())
                .boxed()
                .sorted(Comparator.comparing(pool.weights()::get))
                .toList();
        Money before = Money.ZERO;
        BigDecimal weight = BigDecimal.ZERO;
        Money most = Money.ZERO;
        for (int i : byWeight) {
            if (pool.weights().get(i).compareTo(weight) > 0) before = most;
            weight = pool.weights().get(i);
            Money part = pool.parts().get(i);
            assertThat(part).isGreaterThanOrEqualTo(before);
            if (weight.signum() == 0) assertThat(part).isEqualTo(Money.ZERO);
            if (part.compareTo(most) > 0) most = part;
        }
    }

    private static Map<String, Money> byHolder(Plan plan) {
        Divided divided = Schemes.divide(plan);
        Map<String, Money> totals = new HashMap<>();
        for (int i = 0; i < plan.holders().size(); i++)
            totals.put(plan.holders().get(i).id(), divided.totals().get(i));
        return totals;
    }

    private Plan shuffled(Plan plan) {
        List<Holder> holders = new ArrayList<>(plan.holders());
        Collections.shuffle(holders, dice);
        return new Plan(plan.scheme(), plan.first(), plan.last(), plan.figures(), holders);
    }

    private Plan plan() {
        int count = 1 + dice.nextInt(MOST_HOLDERS);
        List<Holder> holders = IntStream.range(0, count).mapToObj(this::holder).toList();
        List<Pool> pools = IntStream.range(0, 1 + dice.nextInt(4))
                .mapToObj(i -> pool("第" + i))
                .toList();
        return new Plan(
                new Scheme("随机", "测试", pools),
                FIRST,
                LAST,
                List.of(new Figure("净利润", Source.PROFIT, new Money(1 + dice.nextLong(10_000_000_000_000L)))),
                holders);
    }

    private Pool pool(String name) {
        Weight weight = any(Weight.values());
        Amount amount = switch (dice.nextInt(3)) {
            case 0 -> new Amount.Part(new BigDecimal("0." + (1 + dice.nextInt(9))));
            case 1 -> new Amount.PartOfRest(new BigDecimal("0." + (1 + dice.nextInt(9))));
            default ->
                weight.ofAmounts()
                        ? new Amount.Yield(new BigDecimal("0.0" + (1 + dice.nextInt(9))))
                        : new Amount.PerUnit(new Money(1 + dice.nextInt(100_000)));
        };
        Set<ShareClass> classes = dice.nextBoolean() ? Set.of() : Set.of(any(ShareClass.values()));
        return new Pool(
                name,
                Nature.DIVIDEND,
                "净利润",
                amount,
                any(Pool.Shortfall.values()),
                weight,
                classes,
                dice.nextInt(3) == 0 ? Set.of("POOR") : Set.of(),
                dice.nextInt(6) == 0 ? "村集体" : null);
    }

    private Holder holder(int number) {
        List<Holding> holdings = IntStream.range(0, dice.nextInt(4))
                .mapToObj(i -> {
                    int from = dice.nextInt(600);
                    return new Holding(
                            any(ShareClass.values()),
                            new Money(small()),
                            new Mu(small()),
                            FIRST.plusDays(from - 300),
                            dice.nextBoolean() ? null : FIRST.plusDays(from - 300 + dice.nextInt(400)));
                })
                .toList();
        return new Holder(
                String.format("%05d", number),
                dice.nextInt(5) == 0 ? "" : "H" + dice.nextInt(number + 1),
                dice.nextBoolean() ? "POOR" : "ORDINARY",
                BigDecimal.valueOf(small(), dice.nextInt(4)),
                holdings);
    }

    /** Many zeros and ones, so that remainders are equal. */
    private long small() {
        return switch (dice.nextInt(3)) {
            case 0 -> 0;
            case 1 -> 1 + dice.nextInt(3);
            default -> dice.nextInt(10_000_000);
        };
    }

    private <T> T any(T[] choices) {
        return choices[dice.nextInt(choices.length)];
    }
}
