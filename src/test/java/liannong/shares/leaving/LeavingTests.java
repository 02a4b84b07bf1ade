package liannong.shares.leaving;

import static liannong.shares.TestRegister.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.base.Money;
import liannong.registry.organisations.ExitReason;
import liannong.schedule.TestClock;
import liannong.shares.Evidence;
import liannong.shares.RegisterFilter;
import liannong.shares.ShareRegister;
import liannong.shares.SharesReason;
import liannong.shares.TestRegister;
import liannong.shares.contributions.Contributions;
import liannong.shares.contributions.Subscription;
import liannong.shares.land.TestLand;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** The golden cooperative of domain.md 1.10: M01 leaves at the end of the year, and in other ways. */
@SpringBootTest
class LeavingTests {

    private final ApplicationContext context;
    private final LeavingCase leaving;
    private final TestRegister register;
    private final TestCounty county;
    private final TestCounty.Member m01;
    private final LocalDate outside;

    @Autowired
    LeavingTests(ApplicationContext context) {
        this.context = context;
        this.leaving = new LeavingCase(context);
        this.register = leaving.register;
        this.county = leaving.county;
        this.m01 = leaving.m01;
        this.outside = leaving.outside;
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    /**
     * domain.md 1.10 to its end: the year is distributed, and M01 leaves with it. 20,000 + 7,400 are given back, 42,256.42
     * of surplus are his by the distribution; of 10,000 and 1,000 each of the five others gets 2,000 and 200.
     */
    @Test
    void whatHePutInAndHisReserveAreOwedToHimAndThePublicPartGoesToTheOthers() {
        new TestPath(context, county).released();
        ExitStatement statement = leaving.withdrawn();
        assertThat(statement.contribution()).isEqualTo(new Money(20_000_00));
        assertThat(statement.reserve()).isEqualTo(new Money(2_000_00 + 5_400_00));
        assertThat(statement.surplus()).isEqualTo(new Money(42_256_42));
        assertThat(statement.averaged()).isEqualTo(new Money(11_000_00));
        assertThat(statement.remaining()).isEqualTo(5);
        assertThat(statement.refund()).isEqualTo(new Money(27_400_00));
        leaving.settle(county.chair, statement, Money.ZERO, null, List.of());
        LocalDate lastDay = outside.minusDays(1);
        assertThat(register.held(m01, "CAPITAL", lastDay)).isEqualTo(20_000_00);
        for (String shareClass : List.of("CAPITAL", "RESERVE", "FISCAL", "DONATION")) {
            assertThat(register.held(m01, shareClass, outside)).as(shareClass).isZero();
        }
        for (TestCounty.Member other : county.members.subList(1, 6)) {
            assertThat(register.held(other, "FISCAL", outside)).isEqualTo(12_000_00);
            assertThat(register.held(other, "DONATION", outside)).isEqualTo(1_200_00);
            assertThat(register.held(other, "FISCAL", lastDay)).isEqualTo(10_000_00);
        }
        assertThat(register.credit("211", m01)).isEqualTo(27_400_00);
        assertThat(register.credit("301", m01)).isEqualTo(-20_000_00);
        assertThat(register.credit("322", m01)).isEqualTo(-7_400_00);
        assertThat(leftOn()).isEqualTo(outside);
    }

    @Test
    void lossesAreBorneUpToTheAccountAndNotAFenBeyond() {
        ExitStatement statement = leaving.withdrawn();
        refused(
                SharesReason.LOSS_BEYOND_ACCOUNT,
                () -> leaving.settle(county.chair, statement, new Money(22_000_01), null, List.of()));
        leaving.settle(county.chair, statement, new Money(22_000_00), null, List.of());
        assertThat(register.credit("211", m01)).isZero();
        assertThat(register.credit("33202", null)).isEqualTo(22_000_00);
    }

    @Test
    void whoEntersItDoesNotSettleItAndAnotherStatementThanWasSeenIsNotSettled() {
        ExitStatement statement = leaving.withdrawn();
        assertThatThrownBy(() -> leaving.settle(county.bookkeeper, statement, Money.ZERO, null, List.of()))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
        county.share(m01, "CAPITAL", 1_00, outside.minusDays(2));
        refused(
                SharesReason.STATEMENT_CHANGED,
                () -> leaving.settle(county.chair, statement, Money.ZERO, null, List.of()));
        assertThat(register.held(m01, "CAPITAL", outside)).isEqualTo(20_001_00);
    }

    @Test
    void aNoticeThatCameTooLateCountsForTheNextYear() {
        LocalDate late = LocalDate.of(county.year, 10, 1);
        LocalDate leaves = leaving.notify(ExitReason.WITHDRAWN, late, null);
        assertThat(leaves).isEqualTo(outside.plusYears(1));
        ExitStatement statement = TestCounty.as(county.chair, () -> leaving.statements.of(leaving.open()));
        refused(SharesReason.LEAVES_LATER, () -> leaving.settle(county.chair, statement, Money.ZERO, null, List.of()));
        refused(SharesReason.LEAVES_ALREADY, () -> leaving.notify(ExitReason.WITHDRAWN, late, null));
    }

    @Test
    void whoStaysAfterAllIsToldOnceAndTheSameOrderWithOtherWordsIsRefused() {
        leaving.withdrawn();
        UUID command = UUID.randomUUID();
        long departure = leaving.open();
        cancel(command, departure, "本人撤回 1");
        cancel(command, departure, "本人撤回 1");
        refused(SharesReason.OTHER_COMMAND_SAME_ID, () -> cancel(command, departure, "本人撤回 2"));
        refused(SharesReason.DEPARTURE_DECIDED, () -> cancel(UUID.randomUUID(), departure, "本人撤回 1"));
        leaving.notify(ExitReason.WITHDRAWN, LocalDate.of(county.year, 9, 30), null);
    }

    @Test
    void landGoesBackAsWasAgreedAndAnUnpaidSubscriptionLapses() {
        TestLand land = new TestLand(context, register);
        long piece = land.contribute(m01);
        register.enter(() -> context.getBean(Contributions.class)
                .subscribe(new Subscription(
                        UUID.randomUUID(),
                        county.cooperative,
                        m01.id(),
                        liannong.shares.ShareClass.CAPITAL,
                        new Money(5_000_00),
                        outside.plusYears(1),
                        LocalDate.of(county.year, 3, 1),
                        Evidence.of("认缴书 1"))));
        ExitStatement statement = leaving.withdrawn();
        assertThat(statement.unpaid()).isEqualTo(new Money(5_000_00));
        assertThat(statement.land()).isEqualTo(new Money(TestLand.WORTH));
        refused(
                SharesReason.LAND_DISPOSAL_MISSING,
                () -> leaving.settle(county.chair, statement, Money.ZERO, null, List.of()));
        leaving.settle(county.chair, statement, Money.ZERO, Settlement.LandDisposal.RETURNED, List.of());
        assertThat(register.area(m01, outside)).isZero();
        assertThat(register.unpaid(m01, "CAPITAL", outside)).isZero();
        assertThat(register.credit("211", m01)).isEqualTo(22_000_00);
        assertThat(county.owner()
                        .sql(
                                "select u.valid_to from land_contributions c join parcel_uses u on u.id = c.parcel_use_id where c.id = ?")
                        .param(piece)
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(outside);
    }

    @Test
    void whoLeftByAnEntryOfTodayWasBelievedToBeThereYesterday() {
        leaving.settle(county.chair, leaving.withdrawn(), Money.ZERO, null, List.of());
        LocalDate today = LocalDate.now(liannong.base.BusinessTime.ZONE);
        assertThat(membersAsKnown(today.minusDays(1))).isEqualTo(6);
        assertThat(membersAsKnown(today)).isEqualTo(5);
    }

    private int membersAsKnown(LocalDate day) {
        return TestCounty.as(
                        county.bookkeeper,
                        () -> context.getBean(ShareRegister.class)
                                .totals(new RegisterFilter(county.cooperative, outside, day, "")))
                .members();
    }

    private void cancel(UUID command, long departure, String paper) {
        TestCounty.run(
                county.chair,
                () -> leaving.departures.cancel(new Cancellation(
                        command, county.cooperative, departure, outside.minusDays(1), Evidence.of(paper))));
    }

    private LocalDate leftOn() {
        return county.owner()
                .sql("select left_on from members where id = ?")
                .param(m01.id())
                .query(LocalDate.class)
                .single();
    }
}
