package liannong.shares.contributions;

import static liannong.shares.TestRegister.DAY;
import static liannong.shares.TestRegister.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import liannong.TestCounty;
import liannong.base.Money;
import liannong.shares.Evidence;
import liannong.shares.Orders;
import liannong.shares.ShareClass;
import liannong.shares.ShareSource;
import liannong.shares.SharesReason;
import liannong.shares.TestRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** What members promise, pay in and deliver. */
@SpringBootTest
class ContributionsTests {

    private final Contributions contributions;
    private final TestRegister register;
    private final TestCounty county;
    private final TestCounty.Member member;

    @Autowired
    ContributionsTests(ApplicationContext context, Contributions contributions) {
        this.contributions = contributions;
        this.register = new TestRegister(context);
        this.county = register.county;
        this.member = county.farmer("M01", true);
    }

    @Test
    void whatIsSubscribedIsNotHeldUntilItIsPaid() {
        subscribe(10_000_00, DAY);
        assertThat(register.held(member, "CAPITAL", DAY)).isZero();
        assertThat(register.unpaid(member, "CAPITAL", DAY)).isEqualTo(10_000_00);
        assertThat(register.credit("301", member)).isZero();
        pay(4_000_00, DAY.plusDays(1));
        assertThat(register.held(member, "CAPITAL", DAY.plusDays(1))).isEqualTo(4_000_00);
        assertThat(register.unpaid(member, "CAPITAL", DAY.plusDays(1))).isEqualTo(6_000_00);
        pay(7_000_00, DAY.plusDays(2));
        assertThat(register.unpaid(member, "CAPITAL", DAY.plusDays(2))).isZero();
        assertThat(register.held(member, "CAPITAL", DAY.plusDays(2))).isEqualTo(11_000_00);
        assertThat(register.credit("301", member)).isEqualTo(11_000_00);
    }

    /** Example B of domain.md 1.9, as published: 甲 pays 6,000, of which 5,000 are one share of 80. */
    @Test
    void whatIsPaidBeyondTheShareIsCapitalReserve() {
        register.enter(() -> contributions.pay(new MoneyContribution(
                UUID.randomUUID(),
                county.cooperative,
                member.id(),
                ShareClass.CAPITAL,
                ShareSource.OWN_MONEY,
                new Money(6_000_00),
                new Money(5_000_00),
                DAY,
                Evidence.of("收据 1"))));
        assertThat(register.held(member, "CAPITAL", DAY)).isEqualTo(5_000_00);
        assertThat(register.credit("301", member)).isEqualTo(5_000_00);
        assertThat(register.credit("321", member)).isEqualTo(1_000_00);
        assertThat(register.credit("102", null)).isEqualTo(-6_000_00);
        refused(
                SharesReason.CREDITED_MORE_THAN_PAID,
                () -> register.enter(() -> contributions.pay(new MoneyContribution(
                        UUID.randomUUID(),
                        county.cooperative,
                        member.id(),
                        ShareClass.CAPITAL,
                        ShareSource.OWN_MONEY,
                        new Money(5_000_00),
                        new Money(5_000_01),
                        DAY,
                        Evidence.of("收据 1")))));
    }

    @ParameterizedTest
    @EnumSource(
            value = PropertyKind.class,
            names = {"LABOUR", "CREDIT", "PERSONAL_NAME", "GOODWILL", "FRANCHISE", "ENCUMBERED_PROPERTY"})
    void labourAndTheLikeAreNoContribution(PropertyKind kind) {
        refused(SharesReason.CONTRIBUTION_FORBIDDEN, () -> deliver(kind, 1_000_00, 1_000_00, valued(1_000_00, DAY)));
        assertThat(register.kinds(member)).isEmpty();
    }

    @Test
    void propertyCountsAtNoMoreThanItWasValued() {
        deliver(PropertyKind.GOODS, 3_000_00, 2_500_00, valued(3_000_00, DAY));
        assertThat(register.held(member, "CAPITAL", DAY)).isEqualTo(2_500_00);
        assertThat(register.credit("151", null)).isEqualTo(-3_000_00);
        assertThat(register.credit("321", member)).isEqualTo(500_00);
        refused(
                SharesReason.CREDITED_MORE_THAN_VALUED,
                () -> deliver(PropertyKind.GOODS, 3_000_00, 3_000_01, valued(3_000_00, DAY)));
        refused(
                SharesReason.VALUED_AFTER_ENTRY,
                () -> deliver(PropertyKind.GOODS, 3_000_00, 3_000_00, valued(3_000_00, DAY.plusDays(1))));
        refused(
                SharesReason.VALUED_BY_NOBODY,
                () -> deliver(
                        PropertyKind.GOODS,
                        3_000_00,
                        3_000_00,
                        new NewValuation(new Money(3_000_00), DAY, null, null, Evidence.of("评估"))));
    }

    /** The same at the database's own door: another amount than the valuation allows, the same valuation twice. */
    @Test
    void theDatabaseTakesAValuationOnceAndForNoMore() {
        deliver(PropertyKind.GOODS, 3_000_00, 1_000_00, valued(3_000_00, DAY));
        for (long fen : new long[] {3_000_01, 1_00}) {
            assertThatThrownBy(() -> county.owner()
                            .sql(
                                    "insert into share_movements (id, county_code, cooperative_id, member_id, household_id,"
                                            + " division_code, share_class, kind, source, amount_fen, document, effective_on, recorded_at,"
                                            + " recorded_by, command_id, valuation_id) select nextval('share_movements_seq'), county_code,"
                                            + " cooperative_id, member_id, household_id, division_code, share_class, kind, source, ?, document,"
                                            + " effective_on, recorded_at, recorded_by, gen_random_uuid(), valuation_id from share_movements"
                                            + " where member_id = ? and valuation_id is not null")
                            .params(fen, member.id())
                            .update())
                    .hasMessageContaining("valuation");
        }
    }

    @Test
    void theCollectivesClassIsAnOrganisationsAndNotPaidByALoan() {
        refused(
                SharesReason.COLLECTIVE_OF_AN_ORGANISATION,
                () -> pay(member, ShareClass.COLLECTIVE, ShareSource.COLLECTIVE));
        TestCounty.Member collective = register.collective("C01");
        refused(
                SharesReason.SOURCE_DOES_NOT_FIT,
                () -> pay(collective, ShareClass.COLLECTIVE, ShareSource.LOAN_FUNDED));
        refused(SharesReason.SOURCE_DOES_NOT_FIT, () -> pay(member, ShareClass.CAPITAL, ShareSource.FISCAL_FUND));
        pay(collective, ShareClass.COLLECTIVE, ShareSource.COLLECTIVE);
        assertThat(register.held(collective, "COLLECTIVE", DAY)).isEqualTo(100_00);
    }

    @ParameterizedTest
    @EnumSource(
            value = ShareClass.class,
            names = {"LAND", "RESERVE", "FISCAL", "DONATION"})
    void whatIsQuantifiedOrIsLandIsNotPaidIn(ShareClass shareClass) {
        refused(SharesReason.CLASS_TAKES_NO_MONEY, () -> pay(member, shareClass, ShareSource.OWN_MONEY));
    }

    @Test
    void onlyTheBookkeeperEnters() {
        assertThatThrownBy(() -> TestCounty.run(
                        county.chair, () -> contributions.pay(Orders.capital(county, member, 1_00, DAY))))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void subscribe(long fen, LocalDate day) {
        register.enter(() -> contributions.subscribe(Orders.subscription(county, member, fen, day)));
    }

    private void pay(long fen, LocalDate day) {
        register.enter(() -> contributions.pay(Orders.capital(county, member, fen, day)));
    }

    private void pay(TestCounty.Member who, ShareClass shareClass, ShareSource source) {
        register.enter(() -> contributions.pay(new MoneyContribution(
                UUID.randomUUID(),
                county.cooperative,
                who.id(),
                shareClass,
                source,
                new Money(100_00),
                new Money(100_00),
                DAY,
                Evidence.of("收据 1"))));
    }

    private static NewValuation valued(long fen, LocalDate day) {
        return new NewValuation(new Money(fen), day, "赣南资产评估所（测试）", null, Evidence.of("评估报告 1"));
    }

    private void deliver(PropertyKind kind, long worth, long credited, NewValuation valuation) {
        assertThat(valuation.value()).isEqualTo(new Money(worth));
        register.enter(() -> contributions.deliver(new PropertyContribution(
                UUID.randomUUID(),
                county.cooperative,
                member.id(),
                ShareClass.CAPITAL,
                kind,
                "分选设备一套",
                valuation,
                new Money(credited),
                DAY,
                Evidence.of("交接单 1"))));
    }
}
