package liannong.shares.leaving;

import static liannong.shares.TestRegister.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liannong.TestCounty;
import liannong.base.Money;
import liannong.meetings.Matter;
import liannong.registry.organisations.ExitReason;
import liannong.registry.organisations.OrganisationReason;
import liannong.registry.organisations.Roster;
import liannong.shares.Evidence;
import liannong.shares.SharesReason;
import liannong.shares.TestRegister;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Who leaves otherwise than by his notice: by death, expelled, as an organisation that ends, and with the cooperative. */
@SpringBootTest
class LeavingOtherwiseTests {

    private final ApplicationContext context;
    private final LeavingCase leaving;
    private final TestRegister register;
    private final TestCounty county;
    private final TestCounty.Member m01;
    private final LocalDate outside;

    @Autowired
    LeavingOtherwiseTests(ApplicationContext context) {
        this.context = context;
        this.leaving = new LeavingCase(context);
        this.register = leaving.register;
        this.county = leaving.county;
        this.m01 = leaving.m01;
        this.outside = leaving.outside;
    }

    @Test
    void whereHeirsTakeOverNoLossIsDeducted() {
        LocalDate death = LocalDate.of(county.year, 6, 10);
        register.died(m01, death);
        leaving.notify(ExitReason.DIED, death, null);
        ExitStatement statement = TestCounty.as(county.chair, () -> leaving.statements.of(leaving.open()));
        List<Settlement.Heir> heirs =
                List.of(new Settlement.Heir(county.members.get(1).id(), 1));
        refused(
                SharesReason.LOSS_GOES_WITH_THE_SHARES,
                () -> leaving.settle(county.chair, statement, new Money(1), null, heirs));
        leaving.settle(county.chair, statement, Money.ZERO, null, heirs);
    }

    @Test
    void nobodyIsExpelledUnheard() {
        refused(
                SharesReason.NOT_HEARD,
                () -> leaving.notify(ExitReason.EXPELLED, LocalDate.of(county.year, 5, 1), null));
        LocalDate leaves =
                leaving.notify(ExitReason.EXPELLED, LocalDate.of(county.year, 5, 1), LocalDate.of(county.year, 4, 20));
        assertThat(leaves).isEqualTo(outside);
    }

    @Test
    void whatAMemberWhoDiedHeldGoesToHisHeirsWithItsFirstDays() {
        LocalDate death = LocalDate.of(county.year, 6, 10);
        refused(SharesReason.NOT_DEAD, () -> leaving.notify(ExitReason.DIED, death, null));
        register.died(m01, death);
        assertThat(leaving.notify(ExitReason.DIED, death, null)).isEqualTo(death.plusDays(1));
        ExitStatement statement = TestCounty.as(county.chair, () -> leaving.statements.of(leaving.open()));
        TestCounty.Member m02 = county.members.get(1);
        TestCounty.Member m03 = county.members.get(2);
        leaving.settle(
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
        refused(SharesReason.BEING_DISSOLVED, () -> leaving.notify(ExitReason.WITHDRAWN, day, null));
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
        refused(SharesReason.ENDS_AS_AN_ORGANISATION, () -> leaving.notify(ExitReason.ENDED, day, null));
        TestCounty.Member collective = register.collective("C01");
        county.share(collective, "COLLECTIVE", 500_00, LocalDate.of(county.year, 1, 1));
        assertThat(leaving.notify(collective, ExitReason.ENDED, day, null)).isEqualTo(day.plusDays(1));
    }

    @Test
    void nobodyIsSettledWithAfterTheEndOfTheCooperative() {
        ExitStatement statement = leaving.withdrawn();
        dissolve();
        refused(
                SharesReason.BEING_DISSOLVED,
                () -> leaving.settle(county.chair, statement, Money.ZERO, null, List.of()));
        assertThat(register.held(m01, "CAPITAL", outside)).isEqualTo(20_000_00);
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
}
