package liannong.dividends.schemes;

import static liannong.dividends.schemes.TestPlans.FIRST;
import static liannong.dividends.schemes.TestPlans.LAST;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.shares.ShareClass;
import org.jspecify.annotations.Nullable;

/** Random plans of a kind, with many zeros and equal amounts; the same dice give the same plans. */
public final class RandomSchemes {

    private static final int HOUSEHOLDS = 50;
    private static final List<String> IDS = IntStream.range(0, 10_000)
            .mapToObj(number -> String.format("%05d", number))
            .toList();

    private final Random dice;
    private final int mostHolders;

    public RandomSchemes(Random dice, int mostHolders) {
        this.dice = dice;
        this.mostHolders = mostHolders;
    }

    public Plan plan(SchemeKind kind) {
        List<Pool> pools = kind.pools(this);
        List<Figure> figures = kind.sources().stream()
                .filter(source -> pools.stream().anyMatch(pool -> pool.figure().equals(source.name())))
                .map(source -> new Figure(source.name(), source, new Money(1 + dice.nextLong(10_000_000_000_000L))))
                .toList();
        var scheme = new Scheme(kind.name(), "测试", pools);
        return new Plan(scheme, FIRST, LAST, figures, prices(scheme), holders(kind));
    }

    private List<GrainPrice> prices(Scheme scheme) {
        return scheme.grains().stream()
                .map(grain -> new GrainPrice(grain, BigDecimal.valueOf(1 + dice.nextInt(30_000), 4), LAST, "公告"))
                .toList();
    }

    /** Any pool that can be, of some figure or of none. */
    Pool any(String name, Source source) {
        Weight weight = one(Weight.values());
        Amount amount = switch (dice.nextInt(3)) {
            case 0 -> new Amount.Part(rate());
            case 1 -> new Amount.PartOfRest(rate());
            default -> weight.ofAmounts() ? ofHeld() : byUnit(weight);
        };
        boolean owed = amount.promised() && dice.nextInt(4) == 0;
        return new Pool(
                name,
                Nature.TRANSFER,
                owed ? "" : source.name(),
                amount,
                one(Pool.Shortfall.values()),
                weight,
                dice.nextBoolean() ? Set.of() : Set.of(one(ShareClass.values())),
                dice.nextInt(3) == 0 ? Set.of("POOR") : Set.of(),
                dice.nextBoolean() ? Presence.ANY_TIME : one(Presence.values()),
                dice.nextInt(6) == 0 ? "村集体" : null);
    }

    Pool pool(String name, @Nullable Source source, Amount amount, Weight weight, ShareClass... classes) {
        return new Pool(
                name,
                source == null ? Nature.RENT : Nature.TRANSFER,
                source == null ? "" : source.name(),
                amount,
                dice.nextInt(8) == 0 ? Pool.Shortfall.REFUSED : Pool.Shortfall.PRO_RATA,
                weight,
                Set.of(classes),
                Set.of(),
                dice.nextInt(4) == 0 ? one(Presence.values()) : Presence.ANY_TIME,
                null);
    }

    Pool onlyFor(String status, Pool pool) {
        return TestPlans.onlyFor(pool, status);
    }

    static Pool kept(String by, Source source, Amount amount) {
        return TestPlans.of(TestPlans.kept(by, amount), Nature.TRANSFER, source.name());
    }

    BigDecimal rate() {
        return new BigDecimal("0." + (1 + dice.nextInt(9)));
    }

    Amount.Yield ofHeld() {
        return new Amount.Yield(new BigDecimal("0.0" + (1 + dice.nextInt(9))));
    }

    Money cash() {
        return new Money(1 + dice.nextInt(100_000));
    }

    Amount.ByUnit byUnit(Weight weight) {
        return switch (dice.nextInt(4)) {
            case 0 -> new Amount.PerUnit(cash());
            case 1 -> stepped(weight);
            case 2 -> rising(weight);
            default -> grain();
        };
    }

    /** Its steps lie around the period; within it too where not the days are paid. */
    Amount.Stepped stepped(Weight weight) {
        List<Amount.Step> steps = new ArrayList<>();
        LocalDate day = FIRST.minusDays(dice.nextInt(800));
        for (int i = 1 + dice.nextInt(4); i > 0; i--) {
            day = day.plusDays(1 + dice.nextInt(300));
            boolean within = day.isAfter(FIRST) && !day.isAfter(LAST);
            steps.add(new Amount.Step(
                    within && weight.byDays() ? LAST.plusYears(9).plusDays(-i) : day, cash()));
            if (within && weight.byDays()) break;
        }
        return new Amount.Stepped(cash(), steps);
    }

    Amount.Rising rising(Weight weight) {
        LocalDate since =
                weight.byDays() ? FIRST.minusYears(dice.nextInt(20)) : FIRST.minusDays(dice.nextInt(9_000) - 400);
        return new Amount.Rising(cash(), since, 1 + dice.nextInt(6), BigDecimal.valueOf(1 + dice.nextInt(2_000), 4));
    }

    Amount.Grain grain() {
        return new Amount.Grain(
                BigDecimal.valueOf(1 + dice.nextInt(100_000), 2), "稻谷", dice.nextBoolean() ? cash() : null);
    }

    int upTo(int most) {
        return 1 + dice.nextInt(most);
    }

    private List<Holder> holders(SchemeKind kind) {
        int count = 1 + dice.nextInt(mostHolders);
        return IntStream.range(0, count).mapToObj(i -> holder(i, kind)).toList();
    }

    private Holder holder(int number, SchemeKind kind) {
        List<Holding> holdings = new ArrayList<>();
        for (int i = dice.nextInt(1 + kind.mostHoldings()); i > 0; i--) holdings.add(holding(one(kind.classes())));
        LocalDate joined = dice.nextInt(3) == 0 ? FIRST.plusDays(dice.nextInt(700) - 350) : FIRST.minusYears(1);
        return new Holder(
                IDS.get(number),
                dice.nextInt(5) == 0 ? "" : "H" + dice.nextInt(Math.min(number + 1, HOUSEHOLDS)),
                dice.nextBoolean() ? "POOR" : "ORDINARY",
                BigDecimal.valueOf(small(), 2),
                holdings,
                dice.nextInt(6) == 0 ? null : joined,
                dice.nextInt(6) == 0 ? joined.plusDays(dice.nextInt(900)) : null);
    }

    private Holding holding(ShareClass shareClass) {
        LocalDate from = FIRST.plusDays(dice.nextInt(600) - 300);
        return new Holding(
                shareClass,
                new Money(small()),
                new Mu(small()),
                from,
                dice.nextBoolean() ? null : from.plusDays(dice.nextInt(400)));
    }

    /** Many zeros and ones, so that remainders are equal. */
    private long small() {
        return switch (dice.nextInt(3)) {
            case 0 -> 0;
            case 1 -> 1 + dice.nextInt(3);
            default -> dice.nextInt(10_000_000);
        };
    }

    private <T> T one(T[] choices) {
        return choices[dice.nextInt(choices.length)];
    }

    private <T> T one(List<T> choices) {
        return choices.get(dice.nextInt(choices.size()));
    }
}
