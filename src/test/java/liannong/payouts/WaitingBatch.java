package liannong.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import liannong.TestCounty;
import liannong.access.SignedIn;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.schedule.TestClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A batch of three payments that waits for its release, at a cooperative of its own. */
final class WaitingBatch {

    static final LocalDate DUE = LocalDate.of(2026, 3, 5);
    static final LocalDate NEXT = DUE.plusDays(1);
    static final String WHY = "付款账户写错了";

    final TestCounty county;
    final long batch;
    private final ApplicationContext context;

    WaitingBatch(ApplicationContext context) {
        this.context = context;
        TestClock.moveTo(context, DUE);
        county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        for (int m = 1; m <= 3; m++) county.farmer("M" + m, true);
        TestPayments.accept(context, county.members.stream().map(this::owed).toList());
        TestPayments.instruct(context, county.cooperative, DUE, DUE);
        batch = last();
    }

    void released() {
        TestPayments.funded(context, county, batch);
        TestPayments.approved(context, county, batch);
    }

    /** As the service does it. */
    void withdraw(SignedIn user) {
        TestCounty.run(user, () -> context.getBean(Withdrawals.class).withdraw(batch, WHY));
    }

    void withdrawByHand(SignedIn user, long of) {
        withdrawByHand(user, user.id(), of);
    }

    void withdrawByHand(SignedIn user, long by, long of) {
        county.raw(user, sql -> withdraw(sql, by, of));
    }

    static void withdraw(JdbcClient sql, long by, long of) {
        sql.sql("insert into payment_withdrawals select nextval('payment_withdrawals_seq'), county_code, id, payer_id,"
                        + " division_code, '付款账户写错了', ?, now() from payment_batches where id = ?")
                .params(by, of)
                .update();
    }

    void approveByHand(SignedIn user) {
        county.raw(
                user,
                sql -> sql.sql(
                                "insert into payment_approvals select nextval('payment_approvals_seq'), county_code, id, payer_id,"
                                        + " division_code, ?, now(), content_sha256 from payment_batches where id = ?")
                        .params(user.id(), batch)
                        .update());
    }

    void leaveByHand(long of) {
        county.raw(county.bookkeeper, sql -> leave(sql, of));
    }

    void leave(JdbcClient sql, long of) {
        sql.sql(
                        "insert into payment_departures select nextval('payment_departures_seq'), county_code, id, payer_id,"
                                + " division_code, 1, 'by hand ' || id, repeat('1', 64), null, ?, now() from payment_batches where id = ?")
                .params(county.bookkeeper.id(), of)
                .update();
    }

    void followByHand(long of, int attempt) {
        county.raw(
                county.bookkeeper,
                sql -> sql.sql(
                                "insert into payment_instructions select * from jsonb_populate_record(null::payment_instructions,"
                                        + " (select to_jsonb(i) || jsonb_build_object('id', nextval('payment_instructions_seq'), 'seq_no', 9,"
                                        + " 'attempt', ?, 'replaces_id', i.id, 'end_to_end_id', 'third' || i.id)"
                                        + " from payment_instructions i where batch_id = ? and seq_no = 1))")
                        .params(attempt, of)
                        .update());
    }

    byte[] secondReturned() {
        return county.owner()
                .sql(
                        "select string_agg(end_to_end_id || '|100.00|' || case seq_no when 2 then '0|BE01' else '1|' end, E'\\r\\n')"
                                + " from payment_instructions where batch_id = ?")
                .param(batch)
                .query(String.class)
                .single()
                .getBytes(BankFiles.CHARSET);
    }

    private Payable owed(TestCounty.Member member) {
        return new Payable(
                "TEST",
                county.next("payables"),
                county.cooperative,
                member.household(),
                null,
                "钟秀兰",
                county.village,
                new Money(100_00),
                DUE,
                "测试付款");
    }

    BatchRow row(long of) {
        return TestCounty.as(county.bookkeeper, () -> batches().find(of).orElseThrow());
    }

    BatchTotals totals() {
        return TestCounty.as(county.bookkeeper, batches()::totals);
    }

    long last() {
        return number("select max(id) from payment_batches where payer_id = ?");
    }

    long number(String sql) {
        return county.owner()
                .sql(sql)
                .param(county.cooperative)
                .query(Long.class)
                .single();
    }

    static void refused(PayoutReason reason, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private PaymentBatches batches() {
        return context.getBean(PaymentBatches.class);
    }

    int instructNext() {
        return TestPayments.instruct(context, county.cooperative, DUE, NEXT);
    }

    void otherAccountOfTheSecond() {
        TestPayments.otherAccount(county, county.members.get(1));
    }
}
