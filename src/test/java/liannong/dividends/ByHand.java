package liannong.dividends;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Recomputes a run from what its explanation shows and from nothing else, with fractions, as somebody with paper and
 * pencil would: it shares no code with the engine. What does not come out is said.
 */
final class ByHand {

    private final RunView run;
    private final List<ExplainedLine> lines;
    private final List<String> wrong = new ArrayList<>();

    private ByHand(RunView run, List<ExplainedLine> lines) {
        this.run = run;
        this.lines = lines;
    }

    /** What does not follow; empty when every amount of every line does. */
    static List<String> check(RunView run, List<ExplainedLine> lines) {
        return new ByHand(run, lines).check();
    }

    private List<String> check() {
        BigInteger available = fen(run.surplusFen()).subtract(fen(run.lossFen()));
        BigInteger reserve = halfUp(available, run.reserveRate());
        BigInteger distributable = available.subtract(reserve).subtract(fen(run.charterFundsFen()));
        BigInteger refunds = halfUp(distributable, run.patronageRate());
        same("reserve", reserve, run.reserveFen());
        same("distributable", distributable, run.distributableFen());
        same("refund pool", refunds, run.refundPoolFen());
        same("residual pool", distributable.subtract(refunds), run.residualPoolFen());
        parts("reserve", reserve, this::reserveKey, line -> fen(line.reserveFen()));
        if (run.specialFundHeads().equals("DISTRIBUTION")) {
            parts("fiscal", fen(run.fiscalFundFen()), ByHand::head, line -> fen(line.fiscalFen()));
            parts("donation", fen(run.donationFundFen()), ByHand::head, line -> fen(line.donationFen()));
        }
        lines.forEach(line -> same(line.memberNo() + " base", base(line), line.baseFen()));
        parts("refund", refunds, line -> fen(line.tradeHundredths()), line -> fen(line.refundFen()));
        parts("residual", distributable.subtract(refunds), this::base, line -> fen(line.residualFen()));
        lines.forEach(line -> same(
                line.memberNo() + " total",
                fen(line.refundFen()).add(fen(line.residualFen())),
                line.earlierFen() + line.totalFen()));
        return wrong;
    }

    private BigInteger reserveKey(ExplainedLine line) {
        return switch (run.reserveKey()) {
            case "TRADE" -> fen(line.tradeHundredths());
            case "CAPITAL" -> fen(line.contributionFen());
            default -> head(line);
        };
    }

    /** Who left within the year is none any more. */
    private static BigInteger head(ExplainedLine line) {
        return line.leftOn() == null ? BigInteger.ONE : BigInteger.ZERO;
    }

    private BigInteger base(ExplainedLine line) {
        if (line.leftOn() != null) return BigInteger.ZERO;
        BigInteger base = fen(line.contributionFen())
                .add(fen(line.openingReserveFen()))
                .add(fen(line.fiscalFen()))
                .add(fen(line.donationFen()));
        return run.residualBase().equals("CLOSING") ? base.add(fen(line.reserveFen())) : base;
    }

    /** The quotient cut to the fen; what is left over goes to the largest rests, ties to the smaller number by bytes. */
    private void parts(
            String what,
            BigInteger pool,
            Function<ExplainedLine, BigInteger> weight,
            Function<ExplainedLine, BigInteger> given) {
        BigInteger all = lines.stream().map(weight).reduce(BigInteger.ZERO, BigInteger::add);
        if (all.signum() == 0) {
            lines.forEach(line -> same(
                    line.memberNo() + " " + what,
                    BigInteger.ZERO,
                    given.apply(line).longValue()));
            return;
        }
        List<ExplainedLine> byRest = new ArrayList<>(lines);
        byRest.sort(Comparator.<ExplainedLine, BigInteger>comparing(
                        line -> pool.multiply(weight.apply(line)).mod(all))
                .reversed()
                .thenComparing(line -> line.memberNo().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned));
        BigInteger cut = lines.stream()
                .map(line -> pool.multiply(weight.apply(line)).divide(all))
                .reduce(BigInteger.ZERO, BigInteger::add);
        long left = pool.subtract(cut).longValueExact();
        for (int i = 0; i < byRest.size(); i++) {
            ExplainedLine line = byRest.get(i);
            BigInteger mine = pool.multiply(weight.apply(line)).divide(all);
            same(
                    line.memberNo() + " " + what,
                    i < left ? mine.add(BigInteger.ONE) : mine,
                    given.apply(line).longValueExact());
        }
    }

    private void same(String what, BigInteger computed, long shown) {
        if (!computed.equals(fen(shown)))
            wrong.add(String.format(Locale.ROOT, "%s %s: computed %s, shown %d", run.number(), what, computed, shown));
    }

    private static BigInteger halfUp(BigInteger of, BigDecimal rate) {
        return new BigDecimal(of)
                .multiply(rate)
                .setScale(0, RoundingMode.HALF_UP)
                .toBigIntegerExact();
    }

    private static BigInteger fen(long fen) {
        return BigInteger.valueOf(fen);
    }
}
