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
import liannong.meetings.Matter;
import liannong.registry.organisations.ExitReason;
import liannong.registry.organisations.OrganisationReason;
import liannong.registry.organisations.Roster;
import liannong.schedule.TestClock;
import liannong.shares.Evidence;
import liannong.shares.RegisterFilter;
import liannong.shares.ShareRegister;
import liannong.shares.SharesReason;
import liannong.shares.TestRegister;
import liannong.shares.contributions.Contributions;
import liannong.shares.contributions.Subscription;
import liannong.shares.land.TestLand;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** The golden cooperative of domain.md 1.10: M01 leaves at the end of the year, and in other ways. */
@SpringBootTest
class LeavingTests {

    private final ApplicationContext context;
    private final Departures departures;
    private final ExitStatements statements;
    private final Settlements settlements;
    private final TestRegister register;
    private final TestCounty county;
    private final TestCounty.Member m01;
    private final LocalDate outside;

    @Autowired
    LeavingTests(
            ApplicationContext context, Departures departures, ExitStatements statements, Settlements settlements) {
        this.context = context;
        this.departures = departures;
        this.statements = statements;
        this.settlements = settlements;
        this.register = TestRegister.golden(context);
        this.county = register.county;
        this.m01 = county.members.getFirst();
        this.outside = LocalDate.of(county.year + 1, 1, 1);
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
        ExitStatement statement = withdrawn();
        assertThat(statement.contribution()).isEqualTo(new Money(20_000_00));
        assertThat(statement.reserve()).isEqualTo(new Money(2_000_00 + 5_400_00));
        assertThat(statement.surplus()).isEqualTo(new Money(42_256_42));
        assertThat(statement.averaged()).isEqualTo(new Money(11_000_00));
        assertThat(statement.remaining()).isEqualTo(5);
        assertThat(statement.refund()).isEqualTo(new Money(27_400_00));
        settle(county.chair, statement, Money.ZERO, null, List.of());
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
        ExitStatement statement = withdrawn();
        refused(
                SharesReason.LOSS_BEYOND_ACCOUNT,
                () -> settle(county.chair, statement, new Money(22_000_01), null, List.of()));
        settle(county.chair, statement, new Money(22_000_00), null, List.of());
        assertThat(register.credit("211", m01)).isZero();
        assertThat(register.credit("33202", null)).isEqualTo(22_000_00);
    }

    @Test
    void whoEntersItDoesNotSettleItAndAnotherStatementThanWasSeenIsNotSettled() {
        ExitStatement statement = withdrawn();
        assertThatThrownBy(() -> settle(county.bookkeeper, statement, Money.ZERO, null, List.of()))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
        county.share(m01, "CAPITAL", 1_00, outside.minusDays(2));
        refused(SharesReason.STATEMENT_CHANGED, () -> settle(county.chair, statement, Money.ZERO, null, List.of()));
        assertThat(register.held(m01, "CAPITAL", outside)).isEqualTo(20_001_00);
    }

    @Test
    void aNoticeThatCameTooLateCountsForTheNextYear() {
        LocalDate late = LocalDate.of(county.year, 10, 1);
        LocalDate leaves = notify(ExitReason.WITHDRAWN, late, null);
        assertThat(leaves).isEqualTo(outside.plusYears(1));
        ExitStatement statement = TestCounty.as(county.chair, () -> statements.of(open()));
        refused(SharesReason.LEAVES_LATER, () -> settle(county.chair, statement, Money.ZERO, null, List.of()));
        refused(SharesReason.LEAVES_ALREADY, () -> notify(ExitReason.WITHDRAWN, late, null));
    }

    @Test
    void whoStaysAfterAllIsToldOnceAndTheSameOrderWithOtherWordsIsRefused() {
        withdrawn();
        UUID command = UUID.randomUUID();
        long departure = open();
        cancel(command, departure, "本人撤回 1");
        cancel(command, departure, "本人撤回 1");
        refused(SharesReason.OTHER_COMMAND_SAME_ID, () -> cancel(command, departure, "本人撤回 2"));
        refused(SharesReason.DEPARTURE_DECIDED, () -> cancel(UUID.randomUUID(), departure, "本人撤回 1"));
        notify(ExitReason.WITHDRAWN, LocalDate.of(county.year, 9, 30), null);
    }

    @Test
    void whereHeirsTakeOverNoLossIsDeducted() {
        LocalDate death = LocalDate.of(county.year, 6, 10);
        register.died(m01, death);
        notify(ExitReason.DIED, death, null);
        ExitStatement statement = TestCounty.as(county.chair, () -> statements.of(open()));
        List<Settlement.Heir> heirs =
                List.of(new Settlement.Heir(county.members.get(1).id(), 1));
        refused(
                SharesReason.LOSS_GOES_WITH_THE_SHARES,
                () -> settle(county.chair, statement, new Money(1), null, heirs));
        settle(county.chair, statement, Money.ZERO, null, heirs);
    }

    @Test
    void nobodyIsExpelledUnheard() {
        refused(SharesReason.NOT_HEARD, () -> notify(ExitReason.EXPELLED, LocalDate.of(county.year, 5, 1), null));
        LocalDate leaves =
                notify(ExitReason.EXPELLED, LocalDate.of(county.year, 5, 1), LocalDate.of(county.year, 4, 20));
        assertThat(leaves).isEqualTo(outside);
    }

    @Test
    void whatAMemberWhoDiedHeldGoesToHisHeirsWithItsFirstDays() {
        LocalDate death = LocalDate.of(county.year, 6, 10);
        refused(SharesReason.NOT_DEAD, () -> notify(ExitReason.DIED, death, null));
        register.died(m01, death);
        assertThat(notify(ExitReason.DIED, death, null)).isEqualTo(death.plusDays(1));
        ExitStatement statement = TestCounty.as(county.chair, () -> statements.of(open()));
        TestCounty.Member m02 = county.members.get(1);
        TestCounty.Member m03 = county.members.get(2);
        settle(
                county.chair,
                statement,
                Money.ZERO,
                null,
                List.of(new Settlement.Heir(m02.id(), 2), new Settlement.Heir(m03.id(), 1)));
        LocalDate day = death.plusDays(1);
        assertThat(register.held(m02, "CAPITAL", day)).isEqualTo(20_000_00 + 13_333_33);
        assertThat(register.held(m03, "CAPITAL", day)).isEqualTo(10_000_00 + 6_666_67);
        assertThat(register.held(m01, "CAPITAL", day)).isZero();
        assertThat(register.held(m02, "FISCAL", day)).isEqualTo(12_000_00);
        assertThat(county.owner()
                        .sql(
                                "select distinct acquired_on from share_movements where member_id = ? and kind = 'INHERITANCE'")
                        .param(m02.id())
                        .query(LocalDate.class)
                        .list())
                .containsExactly(LocalDate.of(county.year - 1, 12, 31));
        assertThat(register.credit("211", m01)).isZero();
        assertThat(register.credit("301", m02)).isEqualTo(13_333_33);
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
        ExitStatement statement = withdrawn();
        assertThat(statement.unpaid()).isEqualTo(new Money(5_000_00));
        assertThat(statement.land()).isEqualTo(new Money(TestLand.WORTH));
        refused(SharesReason.LAND_DISPOSAL_MISSING, () -> settle(county.chair, statement, Money.ZERO, null, List.of()));
        settle(county.chair, statement, Money.ZERO, Settlement.LandDisposal.RETURNED, List.of());
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

    /** COOP art 53 by domain.md 1.7: remaining × fiscal / (contributions + special fund). */
    @Test
    void whatPublicMoneyFormedStaysOutOfTheMembersHandsAndNobodyLeavesAfterTheEnd() {
        Dissolutions dissolutions = context.getBean(Dissolutions.class);
        LocalDate day = LocalDate.of(county.year, 3, 1);
        DissolutionStatement statement = TestCounty.as(
                county.chair, () -> dissolutions.statement(county.cooperative, day, new Money(83_000_00)));
        // 100,000 contributed, 66,000 special fund, 60,000 of it public: 83,000 × 60 / 166 = 30,000
        assertThat(statement.kept()).isEqualTo(new Money(30_000_00));
        assertThat(statement.toMembers()).isEqualTo(new Money(53_000_00));
        dissolve();
        refused(SharesReason.BEING_DISSOLVED, () -> notify(ExitReason.WITHDRAWN, day, null));
    }

    @Test
    void whoHoldsSharesLeavesByBeingSettledWithAndNotOtherwise() {
        Roster roster = context.getBean(Roster.class);
        TestCounty.Member without = county.farmer("M99", false);
        var paper = new liannong.registry.organisations.Evidence("除名决议 1", null);
        refused(
                OrganisationReason.MEMBER_HOLDS_SHARES,
                () -> TestCounty.run(
                        county.chair,
                        () -> roster.end(county.cooperative, m01.id(), outside, ExitReason.EXPELLED, paper)));
        assertThatThrownBy(() -> county.owner()
                        .sql("update members set left_on = ?, exit_reason = 'ENDED' where id = ?")
                        .params(outside, m01.id())
                        .update())
                .hasMessageContaining("still holds shares");
        TestCounty.run(
                county.chair, () -> roster.end(county.cooperative, without.id(), outside, ExitReason.EXPELLED, paper));
    }

    @Test
    void anOrganisationThatEndsIsOutsideOnTheNextDayAndAPersonDoesNotEnd() {
        LocalDate day = LocalDate.of(county.year, 5, 1);
        refused(SharesReason.ENDS_AS_AN_ORGANISATION, () -> notify(ExitReason.ENDED, day, null));
        TestCounty.Member collective = register.collective("C01");
        county.share(collective, "COLLECTIVE", 500_00, LocalDate.of(county.year, 1, 1));
        assertThat(notify(collective, ExitReason.ENDED, day, null)).isEqualTo(day.plusDays(1));
    }

    @Test
    void nobodyIsSettledWithAfterTheEndOfTheCooperative() {
        ExitStatement statement = withdrawn();
        dissolve();
        refused(SharesReason.BEING_DISSOLVED, () -> settle(county.chair, statement, Money.ZERO, null, List.of()));
        assertThat(register.held(m01, "CAPITAL", outside)).isEqualTo(20_000_00);
    }

    @Test
    void whoLeftByAnEntryOfTodayWasBelievedToBeThereYesterday() {
        settle(county.chair, withdrawn(), Money.ZERO, null, List.of());
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

    private void dissolve() {
        TestCounty.run(
                county.chair,
                () -> context.getBean(Dissolutions.class)
                        .decide(new Dissolution(
                                UUID.randomUUID(),
                                county.cooperative,
                                LocalDate.of(county.year, 3, 1),
                                new Money(83_000_00),
                                "村股份经济合作社",
                                register.resolution(Matter.DISSOLUTION),
                                Evidence.of("解散决议 1"))));
    }

    private void cancel(UUID command, long departure, String paper) {
        TestCounty.run(
                county.chair,
                () -> departures.cancel(new Cancellation(
                        command, county.cooperative, departure, outside.minusDays(1), Evidence.of(paper))));
    }

    private ExitStatement withdrawn() {
        notify(ExitReason.WITHDRAWN, LocalDate.of(county.year, 9, 30), null);
        return TestCounty.as(county.chair, () -> statements.of(open()));
    }

    private LocalDate notify(ExitReason reason, LocalDate on, @Nullable LocalDate heard) {
        return notify(m01, reason, on, heard);
    }

    private LocalDate notify(TestCounty.Member member, ExitReason reason, LocalDate on, @Nullable LocalDate heard) {
        return TestCounty.as(
                county.bookkeeper,
                () -> departures.notify(new NewDeparture(
                        UUID.randomUUID(),
                        county.cooperative,
                        member.id(),
                        reason,
                        on,
                        heard,
                        reason == ExitReason.EXPELLED ? register.resolution(Matter.EXPULSION) : null,
                        Evidence.of("退社申请 1"))));
    }

    private long open() {
        return county.owner()
                .sql("select id from departures where member_id = ? and state = 'NOTIFIED'")
                .param(m01.id())
                .query(Long.class)
                .single();
    }

    private void settle(
            liannong.access.SignedIn by,
            ExitStatement statement,
            Money loss,
            Settlement.@Nullable LandDisposal land,
            List<Settlement.Heir> heirs) {
        TestCounty.run(
                by,
                () -> settlements.settle(new Settlement(
                        UUID.randomUUID(), county.cooperative, statement, loss, land, heirs, Evidence.of("结算单 1"))));
    }

    private LocalDate leftOn() {
        return county.owner()
                .sql("select left_on from members where id = ?")
                .param(m01.id())
                .query(LocalDate.class)
                .single();
    }
}
