package liannong.dividends.schemes;

import static liannong.dividends.schemes.TestPlans.FIRST;
import static liannong.dividends.schemes.TestPlans.LAST;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.shares.ShareClass;

/** Random plans, with many zeros and equal amounts; the same dice give the same plans. */
public final class RandomSchemes {

    private final Random dice;
    private final int mostHolders;

    public RandomSchemes(Random dice, int mostHolders) {
        this.dice = dice;
        this.mostHolders = mostHolders;
    }

    public Plan plan() {
        int count = 1 + dice.nextInt(mostHolders);
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
