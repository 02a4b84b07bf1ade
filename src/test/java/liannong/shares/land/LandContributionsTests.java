package liannong.shares.land;

import static liannong.shares.TestRegister.refused;
import static liannong.shares.land.TestLand.FROM;
import static liannong.shares.land.TestLand.LAST;
import static liannong.shares.land.TestLand.WORTH;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import liannong.TestCounty;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.base.Refused;
import liannong.registry.parcels.NewUse;
import liannong.registry.parcels.ParcelReason;
import liannong.registry.parcels.ParcelUses;
import liannong.registry.parcels.UsePurpose;
import liannong.shares.Evidence;
import liannong.shares.SharesReason;
import liannong.shares.TestRegister;
import liannong.shares.entries.Reversal;
import liannong.shares.entries.Reversals;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Land as a share: once, no longer than the right, at the price of its day. */
@SpringBootTest
class LandContributionsTests {

    private final ApplicationContext context;
    private final LandContributions contributions;
    private final LandTerms terms;
    private final LandShares shares;
    private final TestRegister register;
    private final TestLand land;
    private final TestCounty county;
    private final TestCounty.Member member;

    @Autowired
    LandContributionsTests(
            ApplicationContext context, LandContributions contributions, LandTerms terms, LandShares shares) {
        this.context = context;
        this.contributions = contributions;
        this.terms = terms;
        this.shares = shares;
        this.register = new TestRegister(context);
        this.land = new TestLand(context, register);
        this.county = register.county;
        this.member = county.farmer("M01", true);
    }

    @Test
    void landIsHeldByAreaAndByWorthAndUsedByTheCooperative() {
        long piece = land.contribute(member);
        assertThat(register.held(member, "LAND", FROM)).isEqualTo(WORTH);
        assertThat(register.area(member, FROM)).isEqualTo(120);
        assertThat(register.held(member, "LAND", FROM.minusDays(1))).isZero();
        assertThat(register.credit("301", member)).isEqualTo(WORTH);
        assertThat(register.credit("161", null)).isEqualTo(-WORTH);
        LandShareRow row = row(piece);
        assertThat(row.areaHundredths()).isEqualTo(120);
        assertThat(row.agreedTo()).isEqualTo(LAST.plusDays(1));
        assertThat(row.nextStepOn()).isEqualTo(FROM.plusYears(2));
    }

    @Test
    void noParcelIsPutInTwiceNorLongerThanItsRightNorByAnother() {
        long parcel = land.parcel(member);
        refused(
                ParcelReason.PARCEL_USE_OUTSIDE_TERM_OF_RIGHT,
                () -> contribute(land.order(member, parcel, null, LAST.plusDays(1))));
        TestCounty.Member other = county.farmer("M02", true);
        refused(ParcelReason.PARCEL_NOT_OF_MEMBER, () -> contribute(land.order(other, parcel, null, LAST)));
        contribute(land.order(member, parcel, null, LAST));
        refused(ParcelReason.PARCEL_USED_MEANWHILE, () -> contribute(land.order(member, parcel, null, LAST)));
        assertThat(register.held(member, "LAND", FROM)).isEqualTo(WORTH);
    }

    @Test
    void theValuationIsAreaTimesPriceAndTheAreaNoMoreThanTheParcel() {
        long parcel = land.parcel(member);
        LandContribution order = land.order(member, parcel, null, LAST);
        refused(
                SharesReason.NOT_WORTH_ITS_AREA,
                () -> contribute(changed(order, new Mu(119), order.valuation().value())));
        refused(
                SharesReason.LAND_BEYOND_PARCEL,
                () -> contribute(changed(order, new Mu(121), Steps.worth(new Mu(121), order.perMu()))));
        Money beyond = Money.ofYuan(new BigDecimal("1000000.01"));
        refused(SharesReason.PRICE_OUT_OF_RANGE, () -> contribute(priced(order, beyond)));
        refused(SharesReason.PRICE_OUT_OF_RANGE, () -> contribute(priced(order, Money.ZERO)));
        refused(
                SharesReason.STEPS_INCOMPLETE,
                () -> contribute(land.order(member, parcel, new Steps(0, BigDecimal.ONE), LAST)));
    }

    @Test
    void aLeaseToTheCooperativeTurnsIntoAShareAndAnothersDoesNot() {
        long parcel = land.parcel(member);
        lease(parcel, county.cooperative);
        LandContribution order = land.order(member, parcel, null, LAST);
        refused(ParcelReason.PARCEL_USED_MEANWHILE, () -> contribute(order));
        contribute(afterLease(order));
        assertThat(uses(parcel)).containsExactly("LEASE", "SHARE");
        assertThat(register.held(member, "LAND", FROM)).isEqualTo(WORTH);
        long leased = land.parcel(member);
        lease(leased, county.organisation("OTHER", "别家"));
        refused(
                ParcelReason.PARCEL_USED_MEANWHILE,
                () -> contribute(afterLease(land.order(member, leased, null, LAST))));
    }

    @Test
    void thePriceRisesByItsStepsOneByOneAndNotBeforeTheyAreDue() {
        long piece = land.contribute(member);
        step(piece, 1);
        // 1,429.00 × 1.1 = 1,571.90 a mu; 1.2 mu are 1,886.28
        assertThat(register.held(member, "LAND", FROM.plusYears(2))).isEqualTo(1_886_28);
        assertThat(register.held(member, "LAND", FROM.plusYears(2).minusDays(1)))
                .isEqualTo(WORTH);
        refused(SharesReason.STEP_NOT_DUE, () -> step(piece, 1));
        step(piece, 2);
        // 1,571.90 × 1.1 = 1,729.09; 1.2 mu are 2,074.91 (half up)
        assertThat(register.held(member, "LAND", FROM.plusYears(4))).isEqualTo(2_074_91);
        refused(SharesReason.STEP_NOT_DUE, () -> step(piece, 3, FROM.plusYears(5)));
        refused(SharesReason.STEP_NOT_DUE, () -> step(piece, 4, FROM.plusYears(5)));
        refused(SharesReason.EFFECTIVE_IN_FUTURE, () -> step(piece, 3));
        assertThat(register.credit("161", null)).isEqualTo(-2_074_91);
    }

    @Test
    void landThatGoesBackIsNoShareAndNotUsedAnyMore() {
        long piece = land.contribute(member);
        LocalDate end = LocalDate.of(2023, 7, 1);
        register.enter(() -> terms.giveBack(
                new LandTerms.GiveBack(UUID.randomUUID(), county.cooperative, piece, end, Evidence.of("退地协议"))));
        assertThat(register.held(member, "LAND", end)).isZero();
        assertThat(register.area(member, end)).isZero();
        assertThat(register.held(member, "LAND", end.minusDays(1))).isEqualTo(WORTH);
        assertThat(until(piece)).isEqualTo(end);
        assertThat(register.credit("161", null)).isZero();
        refused(
                SharesReason.NO_SUCH_LAND_SHARE,
                () -> register.enter(() -> terms.giveBack(new LandTerms.GiveBack(
                        UUID.randomUUID(), county.cooperative, piece, end, Evidence.of("退地协议")))));
    }

    @Test
    void landThatWasPutInByMistakeIsFreeAgain() {
        long parcel = land.parcel(member);
        contribute(land.order(member, parcel, null, LAST));
        long movement = county.owner()
                .sql("select id from share_movements where member_id = ?")
                .param(member.id())
                .query(Long.class)
                .single();
        register.enter(() -> context.getBean(Reversals.class)
                .reverse(new Reversal(UUID.randomUUID(), movement, Evidence.of("更正说明 1"))));
        assertThat(register.held(member, "LAND", FROM)).isZero();
        assertThat(register.credit("161", null)).isZero();
        contribute(land.order(member, parcel, null, LAST));
        assertThat(register.held(member, "LAND", FROM)).isEqualTo(WORTH);
    }

    /** Two clerks put one parcel in at the same moment: one succeeds, the other is told. */
    @RepeatedTest(5)
    void twoWhoPutOneParcelInAtOnceAreOneAndASentence() throws Exception {
        long parcel = land.parcel(member);
        List<Callable<Object>> both = List.of(
                attempt(land.order(member, parcel, null, LAST)), attempt(land.order(member, parcel, null, LAST)));
        try (var clerks = Executors.newFixedThreadPool(2)) {
            List<Object> ends = new java.util.ArrayList<>();
            for (Future<Object> each : clerks.invokeAll(both)) ends.add(each.get());
            assertThat(ends).containsExactlyInAnyOrder("entered", ParcelReason.PARCEL_USED_MEANWHILE);
        }
        assertThat(register.held(member, "LAND", FROM)).isEqualTo(WORTH);
        assertThat(register.credit("301", member)).isEqualTo(WORTH);
    }

    private Callable<Object> attempt(LandContribution order) {
        return () -> {
            try {
                contribute(order);
                return "entered";
            } catch (Refused refused) {
                return refused.reason();
            }
        };
    }

    private void contribute(LandContribution order) {
        register.enter(() -> contributions.contribute(order));
    }

    private void step(long piece, int step) {
        step(piece, step, FROM.plusYears(2L * step));
    }

    private void step(long piece, int step, LocalDate day) {
        register.enter(() -> terms.step(
                new LandTerms.Step(UUID.randomUUID(), county.cooperative, piece, step, day, Evidence.of("合同第 5 条"))));
    }

    private LandShareRow row(long piece) {
        return TestCounty.as(county.bookkeeper, () -> shares.of(county.cooperative, FROM, 0, 10)).stream()
                .filter(each -> each.id() == piece)
                .findFirst()
                .orElseThrow();
    }

    private void lease(long parcel, long organisation) {
        TestCounty.run(
                county.clerk,
                () -> context.getBean(ParcelUses.class)
                        .begin(new NewUse(
                                parcel,
                                organisation,
                                null,
                                UsePurpose.LEASE,
                                LocalDate.of(2019, 1, 1),
                                LocalDate.of(2026, 12, 31),
                                "流转合同 1",
                                null)));
    }

    private List<String> uses(long parcel) {
        return county.owner()
                .sql("select purpose from parcel_uses where parcel_id = ? order by valid_from")
                .param(parcel)
                .query(String.class)
                .list();
    }

    private LocalDate until(long piece) {
        return county.owner()
                .sql(
                        "select u.valid_to from land_contributions c join parcel_uses u on u.id = c.parcel_use_id where c.id = ?")
                .param(piece)
                .query(LocalDate.class)
                .single();
    }

    private static LandContribution afterLease(LandContribution order) {
        return new LandContribution(
                order.commandId(),
                order.cooperativeId(),
                order.memberId(),
                order.parcelId(),
                order.area(),
                order.perMu(),
                order.from(),
                order.lastDay(),
                order.steps(),
                true,
                order.valuation(),
                order.evidence());
    }

    private static LandContribution changed(LandContribution order, Mu area, Money value) {
        return changed(order, area, order.perMu(), value);
    }

    private static LandContribution priced(LandContribution order, Money perMu) {
        return changed(order, order.area(), perMu, Steps.worth(order.area(), perMu));
    }

    private static LandContribution changed(LandContribution order, Mu area, Money perMu, Money value) {
        return new LandContribution(
                UUID.randomUUID(),
                order.cooperativeId(),
                order.memberId(),
                order.parcelId(),
                area,
                perMu,
                order.from(),
                order.lastDay(),
                order.steps(),
                false,
                new liannong.shares.contributions.NewValuation(
                        value,
                        order.valuation().valuedOn(),
                        order.valuation().appraiser(),
                        null,
                        order.valuation().evidence()),
                order.evidence());
    }
}
