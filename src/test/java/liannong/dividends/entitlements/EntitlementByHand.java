package liannong.dividends.entitlements;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import liannong.dividends.SlipBehind;
import liannong.dividends.schemes.Amount;
import liannong.dividends.schemes.Pool;

/**
 * Recomputes a run by a scheme from what is shown of it and from nothing else: the scheme's pools, the figures, and of
 * each line its parts with the rows behind them. As with paper and pencil; it shares no code with the engine. What does
 * not come out is said.
 */
final class EntitlementByHand {

    /** What is shown of a run. */
    record Shown(
            EntitlementRow run, List<Pool> pools, List<PoolRow> filled, List<FigureRow> figures, List<Line> lines) {}

    /** What is shown of a line; {@code named} in hundredths, where the run's households are named. */
    record Line(EntitledRow row, List<CountedPart> parts, List<HeldRow> held, List<SlipBehind> slips, long named) {}

    private record Weighed(String key, BigInteger weight) {}

    private final Shown shown;
    private final LocalDate first;
    private final LocalDate last;
    private final List<String> wrong = new ArrayList<>();

    private EntitlementByHand(Shown shown) {
        this.shown = shown;
        first = shown.run().firstDay();
        last = shown.run().lastDay();
    }

    /** What does not follow; empty when every amount of every line does. */
    static List<String> check(Shown shown) {
        return new EntitlementByHand(shown).check();
    }

    private List<String> check() {
        figures();
        for (int at = 0; at < shown.pools().size(); at++) parts(at);
        for (Line line : shown.lines()) {
            long parts = line.parts().stream().mapToLong(CountedPart::amountFen).sum();
            same(
                    line.row().key() + " total",
                    BigInteger.valueOf(parts),
                    line.row().rightFen());
        }
        return wrong;
    }

    /** What each pool takes of its figure: a part of the whole, or of what the pools before it left. */
    private void figures() {
        Map<String, BigInteger> whole = new HashMap<>();
        shown.figures().forEach(figure -> whole.put(figure.name(), BigInteger.valueOf(figure.amountFen())));
        Map<String, BigInteger> left = new HashMap<>(whole);
        for (int at = 0; at < shown.pools().size(); at++) {
            Pool pool = shown.pools().get(at);
            if (pool.amount() instanceof Amount.Part part)
                same(pool.name(), halfUp(of(whole, pool.figure()), part.rate()), amount(at));
            if (ofRest(at) && !(at > 0 && sharesWithNext(at - 1))) sharedRest(at, of(left, pool.figure()));
            if (!pool.figure().isEmpty())
                left.merge(pool.figure(), BigInteger.valueOf(amount(at)), BigInteger::subtract);
        }
        shown.figures().forEach(figure -> same(figure.name() + " left", of(left, figure.name()), figure.leftFen()));
    }

    private boolean ofRest(int at) {
        return shown.pools().get(at).amount() instanceof Amount.PartOfRest;
    }

    /** Pools of the rest of one figure that follow each other share the same rest. */
    private boolean sharesWithNext(int at) {
        return at + 1 < shown.pools().size()
                && ofRest(at)
                && ofRest(at + 1)
                && shown.pools()
                        .get(at)
                        .figure()
                        .equals(shown.pools().get(at + 1).figure());
    }

    private void sharedRest(int from, BigInteger rest) {
        List<Weighed> rates = new ArrayList<>();
        BigDecimal together = BigDecimal.ZERO;
        int to = from;
        while (true) {
            BigDecimal rate = ((Amount.PartOfRest) shown.pools().get(to).amount()).rate();
            together = together.add(rate);
            rates.add(new Weighed(inOrder(to), rate.movePointRight(12).toBigIntegerExact()));
            if (!sharesWithNext(to)) break;
            to++;
        }
        Map<String, BigInteger> shares = divided(halfUp(rest, together), rates);
        for (int at = from; at <= to; at++) same(shown.pools().get(at).name(), of(shares, inOrder(at)), amount(at));
    }

    private static String inOrder(int at) {
        return String.format(Locale.ROOT, "%03d", at);
    }

    private long amount(int at) {
        return shown.filled().get(at).amountFen();
    }

    private void parts(int at) {
        Pool pool = shown.pools().get(at);
        Map<String, CountedPart> parts = new HashMap<>();
        for (Line line : shown.lines())
            for (CountedPart part : line.parts())
                if (part.position() == at + 1) {
                    parts.put(line.row().key(), part);
                    same(line.row().key() + " counts for " + pool.name(), counted(pool, line), part.mine());
                }
        if (parts.isEmpty()) return;
        BigInteger all = parts.values().stream()
                .map(part -> BigInteger.valueOf(part.mine()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        boolean promised = shown.filled().get(at).asPromised();
        Map<String, BigInteger> amounts = promised
                ? promised(parts)
                : divided(
                        BigInteger.valueOf(amount(at)),
                        parts.entrySet().stream()
                                .map(each -> new Weighed(
                                        each.getKey(),
                                        BigInteger.valueOf(each.getValue().mine())))
                                .toList());
        parts.forEach((key, part) -> {
            same(pool.name() + " counted together", all, part.all());
            same(key + " of " + pool.name(), of(amounts, key), part.amountFen());
        });
        same(pool.name() + " together", amounts.values().stream().reduce(BigInteger.ZERO, BigInteger::add), amount(at));
    }

    /** What counts, from the rows: fen, 0.01 mu or 0.01 of a unit, by days; a head and a household are one. */
    private BigInteger counted(Pool pool, Line line) {
        return switch (pool.weight()) {
            case AMOUNT -> onTheLastDay(pool, line, HeldRow::amountFen);
            case AREA -> onTheLastDay(pool, line, HeldRow::areaHundredths);
            case AMOUNT_DAYS -> byDays(pool, line, HeldRow::amountFen);
            case AREA_DAYS -> byDays(pool, line, HeldRow::areaHundredths);
            case HEAD, HOUSEHOLD -> BigInteger.ONE;
            case TRADE ->
                shown.run().audience() == Audience.NAMED
                        ? BigInteger.valueOf(line.named())
                        : line.slips().stream()
                                .map(slip -> slip.quantity().movePointRight(2).toBigIntegerExact())
                                .reduce(BigInteger.ZERO, BigInteger::add);
        };
    }

    private BigInteger onTheLastDay(Pool pool, Line line, ToLongFunction<HeldRow> what) {
        return sum(held(pool, line)
                .filter(row -> !row.fromDay().isAfter(last)
                        && (row.untilDay() == null || row.untilDay().isAfter(last)))
                .map(row -> BigInteger.valueOf(what.applyAsLong(row))));
    }

    private BigInteger byDays(Pool pool, Line line, ToLongFunction<HeldRow> what) {
        return sum(held(pool, line).map(row -> {
            LocalDate from = row.fromDay().isBefore(first) ? first : row.fromDay();
            LocalDate until =
                    row.untilDay() == null || row.untilDay().isAfter(last) ? last.plusDays(1) : row.untilDay();
            long days = Math.max(0, ChronoUnit.DAYS.between(from, until));
            return BigInteger.valueOf(what.applyAsLong(row)).multiply(BigInteger.valueOf(days));
        }));
    }

    private static Stream<HeldRow> held(Pool pool, Line line) {
        return line.held().stream()
                .filter(row -> pool.classes().isEmpty()
                        || pool.classes().stream().anyMatch(each -> each.name().equals(row.shareClass())));
    }

    /** Mine × what is promised, for all days of the period where days count; to the fen, half up, each by itself. */
    private Map<String, BigInteger> promised(Map<String, CountedPart> parts) {
        Map<String, BigInteger> amounts = new HashMap<>();
        parts.forEach((key, part) -> {
            BigDecimal each = part.eachFen() == null ? part.rate() : BigDecimal.valueOf(part.eachFen());
            boolean inHundredths = part.eachFen() != null
                    && (part.weight().startsWith("AREA") || part.weight().equals("TRADE"));
            BigDecimal unit = inHundredths ? BigDecimal.valueOf(100) : BigDecimal.ONE;
            if (part.weight().endsWith("_DAYS"))
                unit = unit.multiply(BigDecimal.valueOf(ChronoUnit.DAYS.between(first, last) + 1));
            amounts.put(
                    key,
                    BigDecimal.valueOf(part.mine())
                            .multiply(each)
                            .divide(unit, 0, RoundingMode.HALF_UP)
                            .toBigIntegerExact());
        });
        return amounts;
    }

    /** The quotient cut to the fen; what is left over goes to the largest rests, ties to the smaller key by bytes. */
    private static Map<String, BigInteger> divided(BigInteger pool, List<Weighed> among) {
        BigInteger all = sum(among.stream().map(Weighed::weight));
        Map<String, BigInteger> amounts = new HashMap<>();
        among.forEach(each -> amounts.put(
                each.key(),
                all.signum() == 0 ? all : pool.multiply(each.weight()).divide(all)));
        long left = all.signum() == 0
                ? 0
                : pool.subtract(sum(amounts.values().stream())).longValueExact();
        among.stream()
                .sorted(Comparator.<Weighed, BigInteger>comparing(
                                each -> pool.multiply(each.weight()).mod(all))
                        .reversed()
                        .thenComparing(each -> each.key().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned))
                .limit(left)
                .forEach(each -> amounts.merge(each.key(), BigInteger.ONE, BigInteger::add));
        return amounts;
    }

    private static BigInteger of(Map<String, BigInteger> amounts, String name) {
        return amounts.getOrDefault(name, BigInteger.ZERO);
    }

    private static BigInteger sum(Stream<BigInteger> numbers) {
        return numbers.reduce(BigInteger.ZERO, BigInteger::add);
    }

    private void same(String what, BigInteger computed, long said) {
        if (!computed.equals(BigInteger.valueOf(said)))
            wrong.add(String.format(
                    Locale.ROOT, "%s %s: computed %s, shown %d", shown.run().number(), what, computed, said));
    }

    private static BigInteger halfUp(BigInteger of, BigDecimal rate) {
        return new BigDecimal(of)
                .multiply(rate)
                .setScale(0, RoundingMode.HALF_UP)
                .toBigIntegerExact();
    }
}
