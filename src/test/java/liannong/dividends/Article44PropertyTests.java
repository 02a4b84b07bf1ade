package liannong.dividends;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import liannong.base.Money;
import liannong.base.Refused;
import org.junit.jupiter.api.Test;

/**
 * What holds of every distribution, over 1,000,000 random lines and more: the seeds are fixed, so a failure comes again.
 * Asked without a library, for there are so many.
 */
class Article44PropertyTests {

    private static final int SEEDS = 4;
    private static final int LINES_OF_A_SEED = 250_000;

    @Test
    void itIsWhatTheSlowReferenceGivesLosesNoFenGivesNobodyLessForMoreAndKnowsNoOrder() {
        long lines = IntStream.range(0, SEEDS)
                .parallel()
                .mapToLong(seed -> lines(new Random(20260302L + seed)))
                .sum();
        assertThat(lines).isGreaterThanOrEqualTo(1_000_000);
    }

    private static long lines(Random dice) {
        long lines = 0;
        while (lines < LINES_OF_A_SEED) {
            SurplusPlan plan = RandomPlans.next(dice);
            Optional<Distribution> result = distribute(plan);
            if (!result.equals(SlowDistribution.of(plan))) throw broken("not as the slow reference", plan);
            if (result.isEmpty()) continue; // refused by both, and no line
            lines += result.get().lines().size();
            losesNoFen(plan, result.get());
            nobodyGetsLessForMore(plan, result.get());
            theOrderChangesNoAmount(plan, result.get(), dice);
        }
        return lines;
    }

    private static void losesNoFen(SurplusPlan plan, Distribution result) {
        Money available = plan.surplus().minus(plan.lossToMakeUp());
        Money funds = sum(result.charterFunds(), fund -> fund);
        List<DistributionLine> lines = result.lines();
        boolean exact =
                result.reserve().plus(funds).plus(result.distributable()).equals(available)
                        && result.refundPool().plus(result.residualPool()).equals(result.distributable())
                        && sum(lines, DistributionLine::reserve).equals(result.reserve())
                        && sum(lines, DistributionLine::fiscalShare).equals(plan.fiscalFund())
                        && sum(lines, DistributionLine::donationShare).equals(plan.donationFund())
                        && sum(lines, DistributionLine::refund).equals(result.refundPool())
                        && sum(lines, DistributionLine::residual).equals(result.residualPool())
                        && sum(lines, DistributionLine::total).equals(result.distributable())
                        && lines.stream().noneMatch(line -> line.total().isNegative());
        if (!exact) throw broken("a fen lost", plan);
    }

    private static void nobodyGetsLessForMore(SurplusPlan plan, Distribution result) {
        List<PlanMember> members = plan.members();
        List<DistributionLine> lines = result.lines();
        for (int i = 0; i < lines.size(); i++) {
            for (int j = 0; j < lines.size(); j++) {
                boolean tradesMore =
                        members.get(i).trade().compareTo(members.get(j).trade()) > 0;
                boolean ownsMore = lines.get(i).base().compareTo(lines.get(j).base()) > 0;
                boolean lessRefund =
                        lines.get(i).refund().compareTo(lines.get(j).refund()) < 0;
                boolean lessResidual =
                        lines.get(i).residual().compareTo(lines.get(j).residual()) < 0;
                if ((tradesMore && lessRefund) || (ownsMore && lessResidual)) throw broken("less for more", plan);
            }
        }
    }

    private static void theOrderChangesNoAmount(SurplusPlan plan, Distribution result, Random dice) {
        List<PlanMember> shuffled = new ArrayList<>(plan.members());
        Collections.shuffle(shuffled, dice);
        Distribution other = Article44.distribute(Plans.members(plan, shuffled));
        if (!byId(other).equals(byId(result))) throw broken("the order matters", plan);
    }

    private static List<DistributionLine> byId(Distribution result) {
        return result.lines().stream()
                .sorted(Comparator.comparing(DistributionLine::id))
                .toList();
    }

    private static Optional<Distribution> distribute(SurplusPlan plan) {
        try {
            return Optional.of(Article44.distribute(plan));
        } catch (Refused refused) {
            return Optional.empty();
        }
    }

    private static <T> Money sum(List<T> parts, Function<T, Money> amount) {
        Money sum = Money.ZERO;
        for (T part : parts) sum = sum.plus(amount.apply(part));
        return sum;
    }

    private static AssertionError broken(String what, SurplusPlan plan) {
        return new AssertionError(what + ": " + plan);
    }
}
