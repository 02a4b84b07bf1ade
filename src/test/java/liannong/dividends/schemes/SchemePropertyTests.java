package liannong.dividends.schemes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import liannong.base.Money;
import liannong.base.Refused;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What holds of every scheme, over 1,000,000 random lines of each kind: the seeds are fixed, so a failure comes again. A
 * line is one holder's.
 */
class SchemePropertyTests {

    private static final int SEEDS = 4;
    private static final int LINES_OF_A_SEED = 250_000;
    private static final int MOST_HOLDERS = 3_000;

    @ParameterizedTest
    @EnumSource
    void notAFenIsLostNobodyGetsLessForMoreAndTheOrderOfHoldersDoesNotMatter(SchemeKind kind) {
        long lines = IntStream.range(0, SEEDS)
                .parallel()
                .mapToLong(seed -> lines(kind, new Random(20261128L + seed)))
                .sum();
        assertThat(lines).isGreaterThanOrEqualTo(1_000_000);
    }

    private static long lines(SchemeKind kind, Random dice) {
        RandomSchemes random = new RandomSchemes(dice, MOST_HOLDERS);
        long lines = 0;
        while (lines < LINES_OF_A_SEED) {
            Plan plan = random.plan(kind);
            Optional<Divided> divided = divide(plan);
            if (divided.isEmpty()) continue; // the dice again: what is refused is not divided
            lines += plan.holders().size();
            sumsAreExact(plan, divided.get());
            divided.get().pools().forEach(SchemePropertyTests::nobodyGetsLessForMore);
            theOrderDoesNotMatter(plan, divided.get(), dice);
        }
        return lines;
    }

    private static Optional<Divided> divide(Plan plan) {
        try {
            return Optional.of(Schemes.divide(plan));
        } catch (Refused nobodyOrTooLittle) {
            return Optional.empty();
        }
    }

    private static void sumsAreExact(Plan plan, Divided divided) {
        for (FilledPool pool : divided.pools())
            assertThat(sum(pool.parts()).plus(pool.kept())).isEqualTo(pool.amount());
        for (int i = 0; i < plan.figures().size(); i++) {
            Figure figure = plan.figures().get(i);
            Money taken = sum(divided.pools().stream()
                    .filter(pool -> pool.pool().figure().equals(figure.name()))
                    .map(FilledPool::amount)
                    .toList());
            assertThat(taken.plus(divided.left().get(i))).isEqualTo(figure.amount());
            assertThat(divided.left().get(i).isNegative()).isFalse();
        }
        Money kept = sum(divided.pools().stream().map(FilledPool::kept).toList());
        Money all = sum(divided.pools().stream().map(FilledPool::amount).toList());
        assertThat(divided.total().plus(kept)).isEqualTo(all);
    }

    private static Money sum(List<Money> amounts) {
        return amounts.stream().reduce(Money.ZERO, Money::plus);
    }

    /** Asked line by line without a library: there are tens of millions of them. */
    private static void nobodyGetsLessForMore(FilledPool pool) {
        if (pool.pool().keptBy() != null) return;
        record Got(BigDecimal weight, long part) {}
        List<Got> all = new ArrayList<>();
        for (int i = 0; i < pool.weights().size(); i++) {
            Got got = new Got(pool.weights().get(i), pool.parts().get(i).fen());
            if (got.weight().signum() > 0) all.add(got);
            else if (got.part() != 0) throw new AssertionError(got + " of " + pool.pool());
        }
        all.sort(Comparator.comparing(Got::weight));
        long before = 0;
        long most = 0;
        BigDecimal weight = BigDecimal.ZERO;
        for (Got got : all) {
            if (got.weight().compareTo(weight) > 0) before = most;
            weight = got.weight();
            most = Math.max(most, got.part());
            if (got.part() < before)
                throw new AssertionError(got + " of " + pool.pool() + ", where less has " + before);
        }
    }

    private static void theOrderDoesNotMatter(Plan plan, Divided divided, Random dice) {
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, plan.holders().size()).boxed().toList());
        Collections.shuffle(order, dice);
        Divided other = Schemes.divide(new Plan(
                plan.scheme(),
                plan.first(),
                plan.last(),
                plan.figures(),
                plan.prices(),
                order.stream().map(plan.holders()::get).toList()));
        for (int i = 0; i < order.size(); i++) {
            if (!other.totals().get(i).equals(divided.totals().get(order.get(i))))
                throw new AssertionError(plan.holders().get(order.get(i)) + " by " + plan.scheme());
        }
    }
}
