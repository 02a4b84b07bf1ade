package liannong.shares.fund;

import static liannong.shares.TestRegister.DAY;
import static liannong.shares.TestRegister.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import liannong.TestCounty;
import liannong.base.Money;
import liannong.meetings.Matter;
import liannong.shares.Evidence;
import liannong.shares.Orders;
import liannong.shares.ShareClass;
import liannong.shares.ShareSource;
import liannong.shares.SharesReason;
import liannong.shares.TestRegister;
import liannong.shares.entries.Reversal;
import liannong.shares.entries.Reversals;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** What public money and gifts formed: averaged by head, or held by the collective with the income to households. */
@SpringBootTest
class SpecialFundTests {

    private static final LocalDate LATER = DAY.plusYears(1);

    private final FiscalProjects projects;
    private final IncomeRights rights;
    private final Reversals reversals;
    private final TestRegister register;
    private final TestCounty county;
    private final List<TestCounty.Member> members = new ArrayList<>();

    @Autowired
    SpecialFundTests(ApplicationContext context, FiscalProjects projects, IncomeRights rights, Reversals reversals) {
        this.projects = projects;
        this.rights = rights;
        this.reversals = reversals;
        this.register = new TestRegister(context);
        this.county = register.county;
        for (int i = 1; i <= 3; i++) members.add(county.farmer("M0" + i, true));
    }

    @Test
    void publicMoneyIsAveragedByHeadToTheFen() {
        project(ShareSource.FISCAL_FUND, 100_00, null);
        assertThat(held("FISCAL", DAY)).containsExactly(33_34L, 33_33L, 33_33L);
        assertThat(held("FISCAL", DAY.minusDays(1))).containsExactly(0L, 0L, 0L);
        assertThat(booked()).containsExactly("102 10000 10000", "151 10000 0", "235 10000 10000", "311 0 10000");
        project(ShareSource.DONATION, 9_00, null);
        assertThat(booked()).as("a gift is no money").contains("102 10000 10000", "151 10900 0", "311 0 10900");
        assertThat(held("DONATION", DAY)).containsExactly(3_00L, 3_00L, 3_00L);
    }

    /** What was debited and credited, account by account. */
    private List<String> booked() {
        return county.owner()
                .sql("select account_code || ' ' || sum(debit_fen) || ' ' || sum(credit_fen) from account_balances"
                        + " where organisation_id = ? group by account_code order by 1")
                .param(county.cooperative)
                .query(String.class)
                .list();
    }

    @Test
    void aProjectIsQuantifiedOnceAndWhole() {
        FiscalProject order = order(ShareSource.FISCAL_FUND, 100_00, null);
        register.enter(() -> projects.quantify(order));
        register.enter(() -> projects.quantify(order));
        assertThat(held("FISCAL", DAY)).containsExactly(33_34L, 33_33L, 33_33L);
        FiscalProject again = new FiscalProject(
                UUID.randomUUID(),
                county.cooperative,
                order.projectNo(),
                "另一个名字",
                ShareSource.FISCAL_FUND,
                DAY,
                new Money(5_00),
                "水渠",
                null,
                null,
                Evidence.of("批复 2"));
        refused(SharesReason.PROJECT_TAKEN, () -> register.enter(() -> projects.quantify(again)));
        assertThatThrownBy(() -> county.owner()
                        .sql(
                                "insert into share_movements (id, county_code, cooperative_id, member_id, household_id, division_code,"
                                        + " share_class, kind, source, amount_fen, document, effective_on, recorded_at, recorded_by,"
                                        + " command_id, project_id) select nextval('share_movements_seq'), county_code, cooperative_id,"
                                        + " member_id, household_id, division_code, share_class, kind, source, 1, document, effective_on,"
                                        + " recorded_at, recorded_by, gen_random_uuid(), project_id from share_movements"
                                        + " where member_id = ? and project_id is not null")
                        .param(members.getFirst().id())
                        .update())
                .hasMessageContaining("quantified whole");
    }

    @Test
    void whoComesLaterHasNothingOfItUntilItIsAveragedAnew() {
        project(ShareSource.FISCAL_FUND, 90_00, null);
        members.add(county.farmer("M04", true));
        assertThat(held("FISCAL", LATER)).containsExactly(30_00L, 30_00L, 30_00L, 0L);
        level(LATER);
        assertThat(held("FISCAL", LATER)).containsExactly(22_50L, 22_50L, 22_50L, 22_50L);
        assertThat(held("FISCAL", LATER.minusDays(1))).containsExactly(30_00L, 30_00L, 30_00L, 0L);
        refused(SharesReason.NOTHING_TO_AVERAGE, () -> level(LATER));
    }

    @Test
    void whereTheCharterCountsTheHeadsOfTheGrantNothingIsAveragedAnew() {
        project(ShareSource.FISCAL_FUND, 90_00, null);
        members.add(county.farmer("M04", true));
        county.charter("TRADE", "CLOSING", "VOLUME", "0.10", "0.60");
        county.owner()
                .sql(
                        "insert into charters select (jsonb_populate_record(c, jsonb_build_object('id', ?::bigint, 'version_no', 2,"
                                + " 'valid_from', ?::date, 'special_fund_heads', 'GRANT'))).* from charters c where cooperative_id = ?")
                .params(county.next("charters"), LATER.minusDays(1), county.cooperative)
                .update();
        refused(SharesReason.HEADS_OF_THE_GRANT, () -> level(LATER));
        assertThat(held("FISCAL", LATER)).containsExactly(30_00L, 30_00L, 30_00L, 0L);
    }

    @Test
    void theNumberOfAProjectThatWasTakenBackIsFreeAndItIsNotCountedAnyMore() {
        FiscalProject mistake = order(ShareSource.FISCAL_FUND, 100_00, null);
        register.enter(() -> projects.quantify(mistake));
        long movement = county.owner()
                .sql("select id from share_movements where member_id = ? and project_id is not null")
                .param(members.getFirst().id())
                .query(Long.class)
                .single();
        register.enter(() -> reversals.reverse(new Reversal(UUID.randomUUID(), movement, Evidence.of("更正说明 1"))));
        assertThat(held("FISCAL", DAY)).containsExactly(0L, 0L, 0L);
        ProjectTotals none = TestCounty.as(county.bookkeeper, () -> projects.totals(county.cooperative));
        assertThat(none).isEqualTo(new ProjectTotals(0, 0));
        FiscalProject right = new FiscalProject(
                UUID.randomUUID(),
                county.cooperative,
                mistake.projectNo(),
                mistake.name(),
                mistake.source(),
                DAY,
                new Money(90_00),
                mistake.asset(),
                null,
                null,
                Evidence.of("批复 1"));
        register.enter(() -> projects.quantify(right));
        assertThat(held("FISCAL", DAY)).containsExactly(30_00L, 30_00L, 30_00L);
        ProjectTotals one = TestCounty.as(county.bookkeeper, () -> projects.totals(county.cooperative));
        assertThat(one).isEqualTo(new ProjectTotals(1, 90_00));
    }

    /** Example D of domain.md 1.9: 1,000,000 yuan for 138 households; certificates of 7,246 left 52 yuan unassigned. */
    @Test
    void theIncomeOfAMillionGoesToAHundredAndThirtyEightHouseholdsWithoutAFenLeft() {
        TestCounty.Member collective = owner(1_000_000_00);
        List<IncomeGrant.Beneficiary> households = new ArrayList<>();
        for (int i = 0; i < 138; i++) households.add(poor());
        grant(collective, 1_000_000_00, households);
        List<Long> amounts = county.owner()
                .sql("select amount_fen from income_rights where owner_member_id = ? order by line")
                .param(collective.id())
                .query(Long.class)
                .list();
        assertThat(amounts).hasSize(138).containsOnly(7_246_37L, 7_246_38L);
        assertThat(amounts.stream().mapToLong(Long::longValue).sum()).isEqualTo(1_000_000_00);
        assertThat(138 * 7_246_00).as("as printed").isEqualTo(1_000_000_00 - 52_00);
    }

    @Test
    void noMoreIncomeIsGivenThanIsOwned() {
        TestCounty.Member collective = owner(100_00);
        refused(SharesReason.INCOME_RIGHTS_EXCEED, () -> grant(collective, 100_01, List.of(poor())));
        IncomeGrant.Beneficiary one = poor();
        grant(collective, 60_00, List.of(one));
        refused(SharesReason.INCOME_RIGHTS_EXCEED, () -> grant(collective, 40_01, List.of(poor())));
        refused(SharesReason.INCOME_RIGHT_TWICE, () -> grant(collective, 1_00, List.of(one)));
        grant(collective, 40_00, List.of(poor()));
    }

    @Test
    void nobodyIsGivenTheIncomeOfNothing() {
        TestCounty.Member collective = owner(100_00);
        refused(SharesReason.AMOUNT_NOT_POSITIVE, () -> grant(collective, 1, List.of(poor(), poor())));
    }

    @Test
    void aHouseholdThatIsOrdinaryAgainIsNotOneForWhomItIsMeant() {
        TestCounty.Member collective = owner(100_00);
        long household = register.poorHousehold();
        grant(collective, 100_00, List.of(card(household, "钟秀兰")));
        assertThat(rows(LATER)).extracting(IncomeRow::qualifies).containsExactly(true);
        county.owner()
                .sql("update households set status = 'ORDINARY' where id = ?")
                .param(household)
                .update();
        assertThat(rows(LATER)).extracting(IncomeRow::qualifies).containsExactly(false);
    }

    @Test
    void whoDoesNotQualifyGetsNoneAndNobodyIsGuessed() {
        TestCounty.Member collective = owner(100_00);
        TestCounty.Member ordinary = members.getFirst();
        refused(
                SharesReason.HOUSEHOLD_DOES_NOT_QUALIFY,
                () -> grant(collective, 1_00, List.of(card(ordinary.householdId(), "钟秀兰"))));
        refused(
                SharesReason.HOUSEHOLD_NOT_FOUND,
                () -> grant(collective, 1_00, List.of(card(ordinary.householdId(), "张三"))));
    }

    @Test
    void theIncomeGoesOnToAnotherHouseholdFromTheDayOfTheResolution() {
        TestCounty.Member collective = owner(100_00);
        grant(collective, 100_00, List.of(poor()));
        long right = county.owner()
                .sql("select id from income_rights where owner_member_id = ?")
                .param(collective.id())
                .query(Long.class)
                .single();
        shift(right, poor());
        List<IncomeRow> before = rows(LATER.minusDays(1));
        List<IncomeRow> after = rows(LATER);
        assertThat(before).extracting(IncomeRow::id).containsExactly(right);
        assertThat(after).hasSize(1).extracting(IncomeRow::id).doesNotContain(right);
        assertThat(after.getFirst().amountFen()).isEqualTo(100_00);
        refused(SharesReason.INCOME_RIGHT_ENDED, () -> shift(right, poor()));
        assertThatThrownBy(() -> county.owner()
                        .sql("update income_rights set valid_to = 'infinity' where id = ?")
                        .param(right)
                        .update())
                .hasMessageContaining("not rewritten");
    }

    private TestCounty.Member owner(long fen) {
        TestCounty.Member collective = register.collective("C01");
        register.enter(() -> projects.quantify(order(ShareSource.FISCAL_FUND, fen, collective.id())));
        assertThat(register.held(collective, "COLLECTIVE", DAY)).isEqualTo(fen);
        return collective;
    }

    private IncomeGrant.Beneficiary poor() {
        return card(register.poorHousehold(), "钟秀兰");
    }

    private static IncomeGrant.Beneficiary card(long household, String head) {
        return new IncomeGrant.Beneficiary(Long.toString(5_000_000_000L + household), head);
    }

    private void grant(TestCounty.Member owner, long fen, List<IncomeGrant.Beneficiary> households) {
        register.enter(() -> rights.grant(new IncomeGrant(
                UUID.randomUUID(),
                county.cooperative,
                owner.id(),
                ShareClass.COLLECTIVE,
                new Money(fen),
                households,
                DAY,
                register.resolution(Matter.INCOME_RIGHT),
                Evidence.of("收益权分配表 1"))));
    }

    private void shift(long right, IncomeGrant.Beneficiary to) {
        register.enter(() -> rights.shift(new IncomeShift(
                UUID.randomUUID(),
                county.cooperative,
                right,
                IncomeEnd.NO_LONGER_QUALIFIES,
                LATER,
                to,
                register.resolution(Matter.INCOME_RIGHT),
                Evidence.of("动态调整表 1"))));
    }

    private List<IncomeRow> rows(LocalDate day) {
        return TestCounty.as(county.bookkeeper, () -> rights.of(county.cooperative, day, 0, 200));
    }

    private void project(ShareSource source, long fen, @Nullable Long collective) {
        register.enter(() -> projects.quantify(order(source, fen, collective)));
    }

    private FiscalProject order(ShareSource source, long fen, @Nullable Long collective) {
        return Orders.project(county, source, fen, collective, DAY);
    }

    private void level(LocalDate day) {
        register.enter(() -> projects.level(
                new FiscalProjects.Levelling(UUID.randomUUID(), county.cooperative, day, null, Evidence.of("调整表 1"))));
    }

    private List<Long> held(String shareClass, LocalDate day) {
        return members.stream()
                .map(member -> register.held(member, shareClass, day))
                .toList();
    }
}
