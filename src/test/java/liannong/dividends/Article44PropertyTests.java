package liannong.dividends;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import liannong.base.Money;
import liannong.base.Refused;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class Article44PropertyTests {

    private static final Comparator<DistributionLine> BY_ID = Comparator.comparing(DistributionLine::id);

    @Property(tries = 100_000)
    void agreesWithTheSlowReferenceOrRefusesWithIt(@ForAll("plans") SurplusPlan plan) {
        assertThat(distribute(plan)).isEqualTo(SlowDistribution.of(plan));
    }

    @Property(tries = 100_000)
    void losesNoFenOnTheWay(@ForAll("plans") SurplusPlan plan) {
        distribute(plan).ifPresent(result -> {
            Money available = plan.surplus().minus(plan.lossToMakeUp());
            Money funds = sum(result.charterFunds(), fund -> fund);
            assertThat(result.reserve().plus(funds).plus(result.distributable()))
                    .isEqualTo(available);
            assertThat(result.refundPool().plus(result.residualPool())).isEqualTo(result.distributable());
            assertThat(sum(result.lines(), DistributionLine::reserve)).isEqualTo(result.reserve());
            assertThat(sum(result.lines(), DistributionLine::fiscalShare)).isEqualTo(plan.fiscalFund());
            assertThat(sum(result.lines(), DistributionLine::donationShare)).isEqualTo(plan.donationFund());
            assertThat(sum(result.lines(), DistributionLine::refund)).isEqualTo(result.refundPool());
            assertThat(sum(result.lines(), DistributionLine::residual)).isEqualTo(result.residualPool());
            assertThat(sum(result.lines(), DistributionLine::total)).isEqualTo(result.distributable());
            assertThat(result.lines()).noneMatch(line -> line.total().isNegative());
        });
    }

    @Property(tries = 20_000)
    void theOrderOfTheMembersChangesNoAmount(@ForAll("plans") SurplusPlan plan, @ForAll Random dice) {
        List<PlanMember> shuffled = new ArrayList<>(plan.members());
        Collections.shuffle(shuffled, dice);
        assertThat(linesById(Plans.members(plan, shuffled))).isEqualTo(linesById(plan));
    }

    @Provide
    Arbitrary<SurplusPlan> plans() {
        return Arbitraries.randomValue(RandomPlans::next);
    }

    private static Optional<Distribution> distribute(SurplusPlan plan) {
        try {
            return Optional.of(Article44.distribute(plan));
        } catch (Refused refused) {
            return Optional.empty();
        }
    }

    private static Optional<List<DistributionLine>> linesById(SurplusPlan plan) {
        return distribute(plan)
                .map(result -> result.lines().stream().sorted(BY_ID).toList());
    }

    private static <T> Money sum(List<T> parts, Function<T, Money> amount) {
        return parts.stream().map(amount).reduce(Money.ZERO, Money::plus);
    }
}
