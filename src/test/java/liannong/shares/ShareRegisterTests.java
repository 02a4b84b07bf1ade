package liannong.shares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import liannong.Statements;
import liannong.TestCounty;
import liannong.access.SignedIn;
import liannong.base.Refused;
import liannong.dividends.Distributions;
import liannong.payouts.PaymentBatches;
import liannong.shares.contributions.Contributions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** The register on any day: derived from movements that are entered once and never changed. */
@SpringBootTest
class ShareRegisterTests {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    private final ApplicationContext context;
    private final ShareRegister register;
    private final Contributions movements;
    private final TestCounty county;
    private final TestCounty.Member member;

    @Autowired
    ShareRegisterTests(ApplicationContext context, ShareRegister register, Contributions movements) {
        this.context = context;
        this.register = register;
        this.movements = movements;
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        this.member = county.farmer("M01", true);
        county.farmer("M02", true);
    }

    @Test
    void showsTheHoldingsOfTheDayAndNotThoseOfTheDayBefore() {
        contribute(UUID.randomUUID(), 1_000_00, DAY);
        assertThat(totals(DAY.minusDays(1)).totalFen()).isZero();
        assertThat(totals(DAY).capitalFen()).isEqualTo(1_000_00);
        assertThat(totals(DAY).members()).isEqualTo(2);
        assertThat(rows(DAY, "M01")).isEqualTo(1_000_00);
        assertThat(rows(DAY, "M02")).isZero();
    }

    @Test
    void theSameCommandTwiceIsOneContributionInTheRegisterAndInTheBooks() {
        UUID command = UUID.randomUUID();
        contribute(command, 1_000_00, DAY);
        contribute(command, 1_000_00, DAY);
        assertThat(totals(DAY).totalFen()).isEqualTo(1_000_00);
        assertThat(booked()).isEqualTo(1_000_00);
        for (long fen : new long[] {1_000_01, 999_99}) {
            refused(SharesReason.OTHER_COMMAND_SAME_ID, () -> contribute(command, fen, DAY));
        }
        refused(SharesReason.OTHER_COMMAND_SAME_ID, () -> contribute(command, 1_000_00, DAY.plusDays(1)));
        contribute(UUID.randomUUID(), 1_000_00, DAY);
        assertThat(booked()).isEqualTo(2_000_00);
    }

    @Test
    void refusesWhatCannotHaveBeenPaidIn() {
        refused(SharesReason.AMOUNT_NOT_POSITIVE, () -> contribute(UUID.randomUUID(), 0, DAY));
        refused(
                SharesReason.EFFECTIVE_IN_FUTURE,
                () -> contribute(
                        UUID.randomUUID(),
                        1,
                        LocalDate.now(liannong.base.BusinessTime.ZONE).plusDays(3)));
        refused(SharesReason.NOT_A_MEMBER_THEN, () -> contribute(UUID.randomUUID(), 1, LocalDate.of(2014, 12, 31)));
        assertThat(booked()).isZero();
    }

    @Test
    void noHoldingIsNegativeOnAnyLaterDay() {
        county.share(member, "CAPITAL", 500_00, DAY);
        county.share(member, "CAPITAL", -500_00, DAY.plusDays(10));
        assertThatThrownBy(() -> county.share(member, "CAPITAL", -1, DAY.plusDays(5)))
                .hasMessageContaining("would be negative");
        assertThatThrownBy(() -> county.share(member, "CAPITAL", -500_01, DAY))
                .hasMessageContaining("would be negative");
        county.share(member, "CAPITAL", 1, DAY);
        county.share(member, "CAPITAL", -1, DAY.plusDays(5));
        assertThat(totals(DAY.plusDays(10)).totalFen()).isZero();
    }

    @Test
    void whatIsEnteredStays() {
        contribute(UUID.randomUUID(), 1_000_00, DAY);
        for (String change : new String[] {
            "update share_movements set amount_fen = 1 where member_id = ?",
            "delete from share_movements where member_id = ?"
        }) {
            assertThatThrownBy(() -> county.raw(
                            county.bookkeeper,
                            sql -> sql.sql(change).param(member.id()).update()))
                    .hasStackTraceContaining("permission denied");
            assertThatThrownBy(
                            () -> county.owner().sql(change).param(member.id()).update())
                    .hasMessageContaining("append-only");
        }
        assertThat(totals(DAY).totalFen()).isEqualTo(1_000_00);
    }

    @Test
    void anotherCooperativeSeesNothingAndEntersNothing() {
        contribute(UUID.randomUUID(), 1_000_00, DAY);
        SignedIn stranger = TestCounty.empty(context, TestCounty.OTHER_TOWNSHIP).bookkeeper;
        RegisterFilter filter = new RegisterFilter(county.cooperative, DAY, "");
        assertThat(TestCounty.as(stranger, () -> register.rows(filter, 0, 50))).isEmpty();
        assertThat(TestCounty.as(stranger, () -> register.totals(filter)).totalFen())
                .isZero();
        refused(
                SharesReason.NOT_A_MEMBER_THEN,
                () -> TestCounty.run(
                        stranger,
                        () -> movements.pay(Orders.capital(UUID.randomUUID(), county, member, 1, DAY, "收据"))));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> TestCounty.run(
                        county.chair,
                        () -> movements.pay(Orders.capital(UUID.randomUUID(), county, member, 1, DAY, "收据"))));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> TestCounty.as(county.householdUser(member), () -> register.totals(filter)));
    }

    @Test
    void aPageOfAListCostsAtMostTwoStatements() {
        RegisterFilter filter = new RegisterFilter(county.cooperative, DAY, "");
        Distributions distributions = context.getBean(Distributions.class);
        PaymentBatches batches = context.getBean(PaymentBatches.class);
        Distributions.Filter all = new Distributions.Filter(0, "", "");
        assertThat(Statements.of(() -> TestCounty.run(county.bookkeeper, () -> {
                    register.rows(filter, 0, 50);
                    register.totals(filter);
                })))
                .hasSize(2);
        assertThat(Statements.of(() -> TestCounty.run(county.bookkeeper, () -> {
                    distributions.list(all, 0, 50);
                    distributions.totals(all);
                })))
                .hasSize(2);
        assertThat(Statements.of(() -> TestCounty.run(county.bookkeeper, () -> {
                    batches.list(0, 50);
                    batches.totals();
                })))
                .hasSize(2);
    }

    /** A policy that asks for another column would send every row to the table again: the index has to have it too. */
    @Test
    void whatAMemberHoldsIsReadFromOneIndexAloneWithThePoliciesOn() {
        county.raw(county.bookkeeper, sql -> {
            for (String other : new String[] {"enable_seqscan", "enable_bitmapscan"}) {
                sql.sql("select set_config(?, 'off', true)")
                        .param(other)
                        .query()
                        .singleRow();
            }
            assertThat(sql.sql("explain select " + HeldSql.SUMS + " from share_movements s where s.member_id = ?"
                                    + " and s.effective_on <= ? and s.recorded_at < now()")
                            .params(member.id(), DAY)
                            .query(String.class)
                            .list())
                    .anyMatch(line -> line.contains("Index Only Scan using share_movements_by_member"));
        });
    }

    private RegisterTotals totals(LocalDate day) {
        return TestCounty.as(county.bookkeeper, () -> register.totals(new RegisterFilter(county.cooperative, day, "")));
    }

    private long rows(LocalDate day, String no) {
        return TestCounty.as(
                        county.bookkeeper, () -> register.rows(new RegisterFilter(county.cooperative, day, no), 0, 50))
                .getFirst()
                .totalFen();
    }

    private void contribute(UUID command, long fen, LocalDate day) {
        TestCounty.run(
                county.bookkeeper, () -> movements.pay(Orders.capital(command, county, member, fen, day, "收据 1")));
    }

    private long booked() {
        return county.owner()
                .sql(
                        "select coalesce(sum(credit_fen), 0)::bigint from postings where organisation_id = ? and account_code = '301'")
                .param(county.cooperative)
                .query(Long.class)
                .single();
    }

    private static void refused(SharesReason reason, Runnable step) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(step::run)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
