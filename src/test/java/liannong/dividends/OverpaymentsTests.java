package liannong.dividends;

import static liannong.dividends.RunCase.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.base.Money;
import liannong.notices.Objections;
import liannong.schedule.BusinessClock;
import liannong.schedule.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** A correction pays what was too little; what was too much is withheld from nobody who did not let it be. */
@SpringBootTest
class OverpaymentsTests {

    private final ApplicationContext context;
    private final RunCase test;
    private final TestCounty county;
    private final TestPath path;
    private final Overpayments overpayments;

    @Autowired
    OverpaymentsTests(ApplicationContext context) {
        this.context = context;
        this.test = new RunCase(context);
        this.county = test.county;
        this.path = test.path;
        this.overpayments = context.getBean(Overpayments.class);
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    @Test
    void whatWasTooLittleIsPaidAndWhatWasTooMuchIsOwedOnTheCurrentAccount() {
        long run = path.released();
        path.credited(path.batch(run));
        long correction = corrected(run);
        List<OverpaymentRow> rows = overpaid(correction);
        assertThat(rows).extracting(OverpaymentRow::payeeNo).containsExactly("E06", "M01", "M02", "M03", "M04");
        long tooMuch = rows.stream().mapToLong(OverpaymentRow::overpaidFen).sum();
        assertThat(payables(correction)).containsExactly("M05 " + tooMuch);
        path.credited(path.batch(correction));
        assertThat(balance("114")).isEqualTo(-tooMuch);
        assertThat(balance("221")).isZero();
        assertThat(balance("222")).isZero();
        assertThat(balance("102")).as("paid from the bank").isEqualTo(162_000_00 + tooMuch);
    }

    @Test
    void withoutConsentNothingIsWithheldFromNextYearsAmountAndWithItNoFenMore() {
        long run = path.released();
        path.credited(path.batch(run));
        long correction = corrected(run);
        path.credited(path.batch(correction));
        OverpaymentRow m01 = of(correction, "M01");
        OverpaymentRow m02 = of(correction, "M02");
        TestCounty.run(
                county.bookkeeper,
                () -> overpayments.consent(UUID.randomUUID(), LineKind.DIVIDEND_LINE, m01.lineId(), today(), "本人签字"));
        long next = nextYear();
        assertThat(payables(next))
                .contains("M01 " + (total(next, "M01") - m01.overpaidFen()), "M02 " + total(next, "M02"));
        assertThat(of(correction, "M01").openFen()).isZero();
        assertThat(of(correction, "M02").openFen()).isEqualTo(m02.overpaidFen());
        assertThat(memberBalance("114", m01)).isZero();
        path.credited(path.batch(next));
        assertThat(balance("221")).isZero();
        assertThat(balance("222")).isZero();
    }

    @Test
    void aLineThatWasHeldIsFreedWithItsRightAmountAndNobodyIsAskedForConsent() {
        long run = path.onNotice();
        long objection = path.objection(run, county.members.getFirst());
        path.released(path.over(run));
        long correction = corrected(run);
        long tooMuch = of(correction, "M01").overpaidFen();
        TestCounty.run(county.chair, () -> context.getBean(Objections.class).answer(objection, "已核对，按更正发放"));
        assertThat(payables(run)).contains("M01 " + (42_256_42 - tooMuch));
        assertThat(of(correction, "M01").openFen()).isZero();
    }

    @Test
    void whatIsPaidBackIsBookedOnceAndNeverMoreThanWasOverpaid() {
        long correction = corrected(path.released());
        OverpaymentRow m01 = of(correction, "M01");
        UUID command = UUID.randomUUID();
        Money half = new Money(m01.overpaidFen() / 2);
        paidBack(command, m01, half);
        paidBack(command, m01, half);
        assertThat(of(correction, "M01").settledFen()).isEqualTo(half.fen());
        assertThat(memberBalance("114", m01)).isEqualTo(half.fen() - m01.overpaidFen());
        refused(
                OverpaymentReason.MORE_THAN_OVERPAID,
                county.bookkeeper,
                () -> paidBack(UUID.randomUUID(), m01, new Money(m01.overpaidFen())));
        refused(
                OverpaymentReason.PAID_BACK_NOTHING,
                county.bookkeeper,
                () -> paidBack(UUID.randomUUID(), m01, Money.ZERO));
        refused(
                OverpaymentReason.SAME_COMMAND_OTHER_SETTLEMENT,
                county.bookkeeper,
                () -> paidBack(command, of(correction, "M02"), new Money(1)));
        refused(
                OverpaymentReason.OVERPAYMENT_IN_THE_FUTURE,
                county.bookkeeper,
                () -> overpayments.paidBack(
                        UUID.randomUUID(),
                        LineKind.DIVIDEND_LINE,
                        m01.lineId(),
                        new Money(1),
                        today().plusDays(1),
                        "回单"));
        refused(
                OverpaymentReason.OVERPAYMENT_WITHOUT_DOCUMENT,
                county.bookkeeper,
                () -> overpayments.consent(UUID.randomUUID(), LineKind.DIVIDEND_LINE, m01.lineId(), today(), " "));
    }

    @Test
    void aConsentIsGivenOnceAndForWhatWasOverpaidOnly() {
        long run = path.released();
        long correction = corrected(run);
        OverpaymentRow m01 = of(correction, "M01");
        UUID command = UUID.randomUUID();
        for (int i = 0; i < 2; i++)
            TestCounty.run(
                    county.bookkeeper,
                    () -> overpayments.consent(command, LineKind.DIVIDEND_LINE, m01.lineId(), today(), "同意书"));
        refused(
                OverpaymentReason.CONSENTED_BEFORE,
                county.bookkeeper,
                () -> overpayments.consent(UUID.randomUUID(), LineKind.DIVIDEND_LINE, m01.lineId(), today(), "同意书"));
        long toppedUp = path.number("select id from dividend_lines where run_id = ? and total_fen > 0", correction);
        refused(
                OverpaymentReason.NO_SUCH_OVERPAYMENT,
                county.bookkeeper,
                () -> overpayments.consent(UUID.randomUUID(), LineKind.DIVIDEND_LINE, toppedUp, today(), "同意书"));
    }

    @Test
    void whatIsObjectedToIsNotSettled() {
        long run = path.released();
        forgottenSlip();
        long correction = path.correctedOnNotice(run);
        path.objection(correction, county.members.get(1));
        path.released(path.over(correction));
        refused(
                OverpaymentReason.OVERPAYMENT_HELD,
                county.bookkeeper,
                () -> overpayments.consent(
                        UUID.randomUUID(),
                        LineKind.DIVIDEND_LINE,
                        of(correction, "M02").lineId(),
                        today(),
                        "同意书"));
        assertThatThrownBy(() -> settle(of(correction, "M02"), "PAID_BACK", 1, "null"))
                .hasMessageContaining("nothing was overpaid");
    }

    @Test
    void noStatementSettlesMoreThanWasOverpaidOrSetsOffWithoutConsent() {
        long run = path.released();
        long correction = corrected(run);
        OverpaymentRow m01 = of(correction, "M01");
        assertThatThrownBy(() -> settle(m01, "PAID_BACK", m01.overpaidFen() + 1, "null"))
                .hasMessageContaining("more is settled");
        assertThatThrownBy(() -> settle(m01, "SET_OFF", 1, lineOf(run, "M01")))
                .hasMessageContaining("nobody consented");
        assertThatThrownBy(() -> settle(m01, "NOT_PAID_YET", 1, lineOf(run, "M02")))
                .hasMessageContaining("is not settled by line");
        assertThatThrownBy(() -> settle(m01, "NOT_PAID_YET", 1, lineOf(run, "M01")))
                .as("this line is paid in full already")
                .hasMessageContaining("is not settled by line");
    }

    private void settle(OverpaymentRow row, String way, long fen, String against) {
        county.raw(
                county.bookkeeper,
                sql -> sql.sql(
                                "insert into overpayment_settlements (id, county_code, cooperative_id, line_kind, line_id, household_id,"
                                        + " division_code, way, amount_fen, settled_on, against_kind, against_line_id, document, recorded_by,"
                                        + " recorded_at, command_id) select nextval('overpayment_settlements_seq'), '360781',"
                                        + " cooperative_id, 'DIVIDEND_LINE', id, household_id, division_code, :way, :fen, business_today(),"
                                        + " case when :way <> 'PAID_BACK' then 'DIVIDEND_LINE' end, "
                                        + against
                                        + ", case :way when 'PAID_BACK' then '回单' end, 1, now(), gen_random_uuid()"
                                        + " from dividend_lines where id = :line")
                        .param("way", way)
                        .param("fen", fen)
                        .param("line", row.lineId())
                        .update());
    }

    private void paidBack(UUID command, OverpaymentRow row, Money amount) {
        TestCounty.run(
                county.bookkeeper,
                () -> overpayments.paidBack(command, LineKind.DIVIDEND_LINE, row.lineId(), amount, today(), "回单"));
    }

    private long corrected(long run) {
        forgottenSlip();
        return path.corrected(run);
    }

    private void forgottenSlip() {
        county.trade(county.members.get(4), 25_000_00, 1_00, LocalDate.of(county.year, 10, 8));
    }

    private long nextYear() {
        for (TestCounty.Member member : county.members)
            county.trade(member, 1_000_00, 1_00, LocalDate.of(county.year + 1, 6, 1));
        TestClock.moveTo(context, LocalDate.of(county.year + 2, 2, 10));
        long run = TestCounty.as(county.bookkeeper, () -> {
            long opened = path.runs().open(county.cooperative, county.year + 1);
            path.runs().compute(opened, TestPath.SURPLUS, TestPath.LOSS);
            return opened;
        });
        return path.released(path.over(path.onNotice(path.submitted(run))));
    }

    private List<OverpaymentRow> overpaid(long correction) {
        return TestCounty.as(county.bookkeeper, () -> overpayments.of(LineKind.DIVIDEND_LINE, correction));
    }

    private OverpaymentRow of(long correction, String memberNo) {
        return overpaid(correction).stream()
                .filter(row -> row.payeeNo().equals(memberNo))
                .findFirst()
                .orElseThrow();
    }

    private List<String> payables(long run) {
        return county.owner()
                .sql(
                        "select m.member_no || ' ' || p.amount_fen from payables p join dividend_lines l on l.id = p.source_id"
                                + " join members m on m.id = l.member_id where p.source_kind = 'DIVIDEND_LINE' and l.run_id = ?"
                                + " order by 1")
                .param(run)
                .query(String.class)
                .list();
    }

    private long total(long run, String memberNo) {
        return path.number(
                "select l.total_fen from dividend_lines l join members m on m.id = l.member_id"
                        + " where l.run_id = ? and m.member_no = ?",
                run,
                memberNo);
    }

    private String lineOf(long run, String memberNo) {
        return path.text(
                "select l.id::text from dividend_lines l join members m on m.id = l.member_id"
                        + " where l.run_id = ? and m.member_no = ?",
                run,
                memberNo);
    }

    private LocalDate today() {
        return context.getBean(BusinessClock.class).today();
    }

    /** Credit less debit. */
    private long balance(String account) {
        return path.number(
                "select coalesce(sum(credit_fen - debit_fen), 0)::bigint from postings"
                        + " where organisation_id = ? and account_code = ?",
                county.cooperative,
                account);
    }

    private long memberBalance(String account, OverpaymentRow row) {
        return path.number(
                "select coalesce(sum(credit_fen - debit_fen), 0)::bigint from postings p join dividend_lines l"
                        + " on l.member_id = p.member_id where l.id = ? and account_code = ?",
                row.lineId(),
                account);
    }
}
