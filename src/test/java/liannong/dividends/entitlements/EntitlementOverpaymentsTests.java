package liannong.dividends.entitlements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liannong.TestCounty;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.dividends.LineKind;
import liannong.dividends.OverpaymentReason;
import liannong.dividends.OverpaymentRow;
import liannong.dividends.Overpayments;
import liannong.notices.Objections;
import liannong.schedule.BusinessClock;
import liannong.schedule.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** What a scheme paid too much is withheld from nobody who did not let it be. */
@SpringBootTest
class EntitlementOverpaymentsTests {

    private final ApplicationContext context;
    private final TestCounty county;
    private final SchemePath path;
    private final Overpayments overpayments;
    private final TestCounty.Member m01;
    private final TestCounty.Member m02;

    @Autowired
    EntitlementOverpaymentsTests(ApplicationContext context, Overpayments overpayments) {
        this.context = context;
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.path = new SchemePath(context, county);
        this.overpayments = overpayments;
        this.m01 = county.members.get(0);
        this.m02 = county.members.get(1);
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    @Test
    void withoutConsentNothingIsWithheldFromTheNextPeriodAndWithItNoFenMore() {
        long scheme = path.publicPosts();
        long half = wages(scheme, path.first(), path.first().plusMonths(6).minusDays(1));
        path.paid();
        long correction = corrected(half);
        List<OverpaymentRow> rows = overpaid(correction);
        assertThat(rows).extracting(OverpaymentRow::overpaidFen).containsExactly(240_00L, 120_00L);
        TestCounty.run(
                county.bookkeeper,
                () -> overpayments.consent(
                        UUID.randomUUID(),
                        LineKind.ENTITLEMENT_LINE,
                        rows.getFirst().lineId(),
                        today(),
                        "本人签字"));
        long next = wages(scheme, path.first().plusMonths(6), path.last());
        assertThat(path.payables(next)).isEqualTo(720_00 - 240_00);
        assertThat(overpaid(correction)).extracting(OverpaymentRow::openFen).containsExactly(0L, 120_00L);
        path.paid();
        assertThat(path.balance("212")).isZero();
        assertThat(path.balance("114")).isEqualTo(-120_00);
    }

    @Test
    void aConsentHoldsForWhateverTheSamePayerOwesTheSameMember() {
        long run = path.released(path.onNotice(path.computed(path.opened(path.rentAndRest()), 20_000)));
        path.paid();
        county.share(m01, "CAPITAL", -10_000_00, path.first());
        long correction = path.released(path.onNotice(path.computed(path.correction(run), 20_000)));
        OverpaymentRow row = overpaid(correction).getFirst();
        TestCounty.run(
                county.bookkeeper,
                () -> overpayments.consent(
                        UUID.randomUUID(), LineKind.ENTITLEMENT_LINE, row.lineId(), today(), "本人签字"));
        long distribution = path.path().released();
        assertThat(path.path()
                        .number(
                                "select l.total_fen - p.amount_fen from payables p join dividend_lines l on l.id = p.source_id"
                                        + " where p.source_kind = 'DIVIDEND_LINE' and l.run_id = ? and l.member_id = ?",
                                distribution,
                                m01.id()))
                .isEqualTo(row.overpaidFen());
        assertThat(path.path()
                        .number(
                                "select coalesce(sum(credit_fen - debit_fen), 0)::bigint from postings where member_id = ?"
                                        + " and account_code = '114'",
                                m01.id()))
                .isZero();
    }

    @Test
    void aLineThatWasHeldIsFreedWithItsRightAmountAndNobodyIsAskedForConsent() {
        long run = path.onNotice(path.computed(path.opened(path.rentAndRest()), 20_000));
        long objection = path.path().objectionTo("ENTITLEMENT_RUN", run, m01);
        path.released(run);
        county.share(m01, "CAPITAL", -10_000_00, path.first());
        long correction = path.released(path.onNotice(path.computed(path.correction(run), 20_000)));
        OverpaymentRow row = overpaid(correction).getFirst();
        long given = path.path()
                .number("select total_fen from entitlement_lines where run_id = ? and member_id = ?", run, m01.id());
        TestCounty.run(county.chair, () -> context.getBean(Objections.class).answer(objection, "已核对，按更正发放"));
        assertThat(path.path()
                        .number(
                                "select p.amount_fen from payables p join entitlement_lines l on l.id = p.source_id"
                                        + " where p.source_kind = 'ENTITLEMENT_LINE' and l.run_id = ? and l.member_id = ?",
                                run,
                                m01.id()))
                .isEqualTo(given - row.overpaidFen());
        assertThat(overpaid(correction).getFirst().openFen()).isZero();
        path.paid();
        assertThat(path.balance("211")).as("rents").isZero();
        assertThat(path.balance("222")).as("dividends").isZero();
    }

    @Test
    void whatAHouseholdPaysBackIsBookedOnceAndNeverMoreThanWasOverpaid() {
        long correction = corrected(wages(path.publicPosts(), path.first(), path.last()));
        OverpaymentRow row = overpaid(correction).getFirst();
        UUID command = UUID.randomUUID();
        for (int i = 0; i < 2; i++) paidBack(command, row, 100_00);
        assertThat(path.balance("114")).isEqualTo(100_00 - 360_00);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> paidBack(UUID.randomUUID(), row, 140_01))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(OverpaymentReason.MORE_THAN_OVERPAID));
        assertThatExceptionOfType(Refused.class)
                .as("the number is that of a line of another kind")
                .isThrownBy(() -> TestCounty.run(
                        county.bookkeeper,
                        () -> overpayments.paidBack(
                                UUID.randomUUID(), LineKind.DIVIDEND_LINE, row.lineId(), new Money(1), today(), "回单")))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(OverpaymentReason.NO_SUCH_OVERPAYMENT));
    }

    @Test
    void noStatementSettlesMoreThanWasOverpaidOrSetsOffWithoutConsentOrPaysOtherwise() {
        long run = wages(path.publicPosts(), path.first(), path.last());
        long correction = corrected(run);
        OverpaymentRow first = overpaid(correction).getFirst();
        assertThatThrownBy(() -> settle(first, "PAID_BACK", first.overpaidFen() + 1, "null"))
                .hasMessageContaining("more is settled");
        assertThatThrownBy(() -> settle(first, "SET_OFF", 1, lineOf(run, m01)))
                .hasMessageContaining("nobody consented");
        assertThatThrownBy(() -> settle(first, "NOT_PAID_YET", 1, lineOf(run, m02)))
                .hasMessageContaining("is not settled by line");
        assertThatThrownBy(() -> settle(first, "NOT_PAID_YET", 1, lineOf(run, m01)))
                .as("this line is paid in full already")
                .hasMessageContaining("is not settled by line");
        assertThatThrownBy(() -> settle(first, "NOT_PAID_YET", 1, lineOf(correction, m01)))
                .as("this line gives nothing")
                .hasMessageContaining("is not settled by line");
        assertThatThrownBy(() -> county.raw(
                        county.chair,
                        sql -> sql.sql("update overpayment_settlements set amount_fen = 1")
                                .update()))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() -> county.raw(
                        county.chair,
                        sql -> sql.sql(
                                        "insert into payables (id, county_code, source_kind, source_id, payer_id, household_id, payee_name,"
                                                + " division_code, amount_fen, due_on, purpose, recorded_at)"
                                                + " select nextval('payables_seq'), '360781', 'ENTITLEMENT_LINE', id, organisation_id,"
                                                + " household_id, 'x', division_code, -total_fen, current_date, '补发', now()"
                                                + " from entitlement_lines where id = ?")
                                .param(first.lineId())
                                .update()))
                .hasMessageContaining("not payable so");
    }

    @Test
    void whatIsObjectedToIsNotSettled() {
        long run = path.released(path.onNotice(path.computed(path.opened(path.rentAndRest()), 20_000)));
        county.share(m01, "CAPITAL", -10_000_00, path.first());
        long correction = path.onNotice(path.computed(path.correction(run), 20_000));
        path.path().objectionTo("ENTITLEMENT_RUN", correction, m01);
        path.released(correction);
        OverpaymentRow row = overpaid(correction).getFirst();
        assertThat(row.held()).isTrue();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> paidBack(UUID.randomUUID(), row, 1))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(OverpaymentReason.OVERPAYMENT_HELD));
        assertThatThrownBy(() -> settle(row, "PAID_BACK", 1, "null")).hasMessageContaining("nothing was overpaid");
    }

    /** 20 and 10 days, 80 % of 900 yuan. */
    private long wages(long scheme, LocalDate from, LocalDate to) {
        long run = path.named(path.opened(scheme, from, to), path.days(m01, "20"), path.days(m02, "10"));
        return path.released(path.onNotice(path.computed(run, 900)));
    }

    /** It was 450 yuan that there were to divide. */
    private long corrected(long run) {
        return path.released(path.onNotice(path.computed(path.correction(run), 450)));
    }

    private List<OverpaymentRow> overpaid(long correction) {
        return TestCounty.as(county.bookkeeper, () -> overpayments.of(LineKind.ENTITLEMENT_LINE, correction));
    }

    private void paidBack(UUID command, OverpaymentRow row, long fen) {
        TestCounty.run(
                county.bookkeeper,
                () -> overpayments.paidBack(command, row.kind(), row.lineId(), new Money(fen), today(), "回单"));
    }

    private void settle(OverpaymentRow row, String way, long fen, String against) {
        county.raw(
                county.bookkeeper,
                sql -> sql.sql(
                                "insert into overpayment_settlements (id, county_code, cooperative_id, line_kind, line_id,"
                                        + " household_id, division_code, way, amount_fen, settled_on, against_kind, against_line_id,"
                                        + " document, recorded_by, recorded_at, command_id) select nextval('overpayment_settlements_seq'),"
                                        + " '360781', organisation_id, 'ENTITLEMENT_LINE', id, household_id, division_code, :way, :fen,"
                                        + " business_today(), case when :way <> 'PAID_BACK' then 'ENTITLEMENT_LINE' end, "
                                        + against
                                        + ", case :way when 'PAID_BACK' then '回单' end, 1, now(), gen_random_uuid()"
                                        + " from entitlement_lines where id = :line")
                        .param("way", way)
                        .param("fen", fen)
                        .param("line", row.lineId())
                        .update());
    }

    private String lineOf(long run, TestCounty.Member member) {
        return path.path()
                .text(
                        "select id::text from entitlement_lines where run_id = ? and household_id = ?",
                        run,
                        member.householdId());
    }

    private LocalDate today() {
        return context.getBean(BusinessClock.class).today();
    }
}
