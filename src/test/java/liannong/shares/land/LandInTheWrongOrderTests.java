package liannong.shares.land;

import static liannong.shares.TestRegister.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import liannong.TestCounty;
import liannong.shares.Evidence;
import liannong.shares.Orders;
import liannong.shares.SharesReason;
import liannong.shares.TestRegister;
import liannong.shares.entries.Reversal;
import liannong.shares.entries.Reversals;
import liannong.shares.moves.ShareMoves;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Acts about one piece of land that are entered out of their order: no day gets an amount without its area. */
@SpringBootTest
class LandInTheWrongOrderTests {

    private static final LocalDate FIRST_STEP = TestLand.FROM.plusYears(2);

    private final ApplicationContext context;
    private final LandTerms terms;
    private final TestRegister register;
    private final TestCounty county;
    private final TestCounty.Member giver;
    private final TestCounty.Member taker;
    private final long piece;

    @Autowired
    LandInTheWrongOrderTests(ApplicationContext context, LandTerms terms) {
        this.context = context;
        this.terms = terms;
        this.register = new TestRegister(context);
        this.county = register.county;
        this.giver = county.farmer("M01", true);
        this.taker = county.farmer("M02", true);
        this.piece = new TestLand(context, register).contribute(giver);
    }

    @Test
    void aStepOfBeforeTheTransferIsNotTheTakersAmountWithoutLand() {
        transfer(FIRST_STEP.plusYears(1));
        refused(SharesReason.LAND_MOVED_SINCE, this::step);
        assertThat(register.held(taker, "LAND", FIRST_STEP)).isZero();
        assertThat(register.held(giver, "LAND", FIRST_STEP)).isEqualTo(TestLand.WORTH);
    }

    @Test
    void landWithAStepIsNotGivenBackOnADayBeforeTheStep() {
        step();
        refused(SharesReason.LAND_MOVED_SINCE, () -> giveBack(FIRST_STEP.minusDays(1)));
        giveBack(FIRST_STEP);
        assertThat(register.held(giver, "LAND", FIRST_STEP)).isZero();
        assertThat(register.area(giver, FIRST_STEP)).isZero();
    }

    @Test
    void aContributionIsNotTakenBackUnderItsStepButAfterIt() {
        step();
        refused(SharesReason.LAND_MOVED_SINCE, () -> reverse("CONTRIBUTION"));
        reverse("REVALUATION");
        reverse("CONTRIBUTION");
        assertThat(register.held(giver, "LAND", LocalDate.of(2026, 1, 1))).isZero();
    }

    @Test
    void aTransferIsNotTakenBackWhenTheTakerGaveTheLandBack() {
        transfer(FIRST_STEP.minusYears(1));
        giveBack(FIRST_STEP.minusMonths(6));
        refused(SharesReason.LAND_MOVED_SINCE, () -> reverse("TRANSFER"));
        assertThat(register.area(taker, FIRST_STEP)).isZero();
        assertThat(register.held(taker, "LAND", FIRST_STEP)).isZero();
    }

    @Test
    void theDatabaseItselfTakesNoAmountWithoutItsArea() {
        assertThatThrownBy(() -> county.owner()
                        .sql(
                                "insert into share_movements (id, county_code, cooperative_id, member_id, household_id, division_code,"
                                        + " share_class, kind, source, amount_fen, document, effective_on, recorded_at, recorded_by,"
                                        + " command_id, land_contribution_id) select nextval('share_movements_seq'), county_code,"
                                        + " cooperative_id, ?, null, division_code, share_class, 'REVALUATION', source, 1, document,"
                                        + " effective_on, recorded_at, recorded_by, gen_random_uuid(), land_contribution_id"
                                        + " from share_movements where land_contribution_id = ?")
                        .params(taker.id(), piece)
                        .update())
                .hasMessageContaining("without its area");
    }

    private void step() {
        register.enter(() -> terms.step(new LandTerms.Step(
                UUID.randomUUID(), county.cooperative, piece, 1, FIRST_STEP, Evidence.of("合同第 5 条"))));
    }

    private void giveBack(LocalDate day) {
        register.enter(() -> terms.giveBack(
                new LandTerms.GiveBack(UUID.randomUUID(), county.cooperative, piece, day, Evidence.of("退地协议 1"))));
    }

    private void transfer(LocalDate day) {
        register.enter(() -> context.getBean(ShareMoves.class)
                .transfer(Orders.transfer(county, giver, taker, piece, TestLand.WORTH, day)));
    }

    private void reverse(String kind) {
        long movement = county.owner()
                .sql("select min(id) from share_movements where land_contribution_id = ? and kind = ?")
                .params(piece, kind)
                .query(Long.class)
                .single();
        register.enter(() -> context.getBean(Reversals.class)
                .reverse(new Reversal(UUID.randomUUID(), movement, Evidence.of("更正说明 1"))));
    }
}
