package liannong.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import liannong.TestCounty;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.schedule.TestClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** What came back goes out again once, into another account, as an instruction that names the returned one. */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SentAgainTests {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 5);

    private final ApplicationContext context;
    private final FollowUps followUps;
    private final Holds holds;
    private TestCounty county;
    private long batch;

    @Autowired
    SentAgainTests(ApplicationContext context, FollowUps followUps, Holds holds) {
        this.context = context;
        this.followUps = followUps;
        this.holds = holds;
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
    }

    /** Three payments, of which the second comes back: name and account do not match. */
    @BeforeEach
    void send() {
        TestClock.moveTo(context, DUE);
        county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        for (int m = 1; m <= 3; m++) county.farmer("M" + m, true);
        List<Payable> owed = new ArrayList<>();
        for (TestCounty.Member member : county.members)
            owed.add(new Payable(
                    "TEST",
                    county.next("payables"),
                    county.cooperative,
                    member.household(),
                    null,
                    "钟秀兰",
                    county.village,
                    new Money(100_00),
                    DUE,
                    "测试付款"));
        TestPayments.accept(context, owed);
        TestPayments.instruct(context, county.cooperative, DUE, DUE);
        batch = number("select max(id) from payment_batches where payer_id = ?");
        TestPayments.sent(context, county, batch);
        answer(batch, "BE01");
    }

    @AfterAll
    void back() {
        TestClock.back(context);
    }

    @Test
    void whatCameBackWaitsForAnotherAccountAndThenGoesAlone() {
        assertThat(returned()).isEqualTo(new FollowUps.Returned(0, 0, 1, 0));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(this::again)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(PayoutReason.NOTHING_TO_SEND_AGAIN));
        TestPayments.otherAccount(county, county.members.get(1));
        assertThat(returned()).isEqualTo(new FollowUps.Returned(1, 100_00, 0, 0));
        long second = again();
        assertThat(TestCounty.as(
                        county.bookkeeper,
                        () -> context.getBean(PaymentBatches.class).find(second).orElseThrow()))
                .satisfies(row -> assertThat(row.lines()).isOne())
                .satisfies(row -> assertThat(row.followsId()).isEqualTo(batch))
                .satisfies(row -> assertThat(row.madeBy()).isEqualTo(county.bookkeeper.id()));
        assertThat(returned()).isEqualTo(new FollowUps.Returned(0, 0, 0, 1));
        assertThat(TestHolds.open(county)).isEmpty();
        assertThatExceptionOfType(Refused.class).as("a double click").isThrownBy(this::again);
        assertThat(number("select count(*) from last_instructions where payer_id = ?"))
                .isEqualTo(3);
    }

    @Test
    void whatIsPaidAnywayIsAskedByOneAndAgreedByAnother() {
        long hold = TestHolds.open(county).getFirst();
        refused(PayoutReason.HOLD_NOT_ASKED, () -> TestCounty.run(county.chair, () -> holds.release(hold, "同意照发")));
        TestCounty.run(county.bookkeeper, () -> holds.ask(hold, "银行说是系统故障，账户没有问题"));
        assertThatThrownBy(() -> county.raw(
                        county.bookkeeper,
                        sql -> sql.sql(
                                        "update payment_holds set outcome = 'RELEASED', ended_by = asked_by, ended_at = now(),"
                                                + " ended_why = '自己同意自己' where id = ?")
                                .param(hold)
                                .update()))
                .hasMessageContaining("released_by_another");
        TestCounty.run(county.chair, () -> holds.release(hold, "同意照发"));
        refused(PayoutReason.HOLD_IS_OVER, () -> TestCounty.run(county.chair, () -> holds.release(hold, "同意照发")));
        assertThat(returned().ready()).isOne();
        assertThat(again()).isPositive();
    }

    @Test
    void theDatabaseFollowsAReturnOnceAndNothingElse() {
        TestPayments.otherAccount(county, county.members.get(1));
        assertThatThrownBy(() -> followByHand(1, "i.amount_fen"))
                .hasMessageContaining("does not follow a returned one");
        assertThatThrownBy(() -> followByHand(2, "i.amount_fen + 1")).hasMessageContaining("does not pay its payable");
        again();
        assertThatThrownBy(() -> followByHand(2, "i.amount_fen")).hasMessageContaining("duplicate key");
    }

    @Test
    void aPayableIsNeverPendingTwice() {
        TestPayments.otherAccount(county, county.members.get(1));
        long second = again();
        assertThatThrownBy(() -> county.raw(
                        county.bookkeeper,
                        sql -> sql.sql(
                                        "insert into payment_instructions select * from jsonb_populate_record(null::payment_instructions,"
                                                + " (select to_jsonb(i) || jsonb_build_object('id', nextval('payment_instructions_seq'), 'seq_no', 9,"
                                                + " 'attempt', 3, 'replaces_id', i.id, 'end_to_end_id', 'third' || i.id)"
                                                + " from payment_instructions i where batch_id = ?))")
                                .param(second)
                                .update()))
                .hasMessageContaining("does not follow a returned one");
    }

    @Test
    void whatIsOnHoldIsNotInstructed() {
        assertThatThrownBy(() -> followByHand(2, "i.amount_fen")).hasMessageContaining("pays what is on hold");
    }

    @Test
    void sentIsCreditedAndReturnedAndPending() {
        String row = county.owner()
                .sql(
                        "select sent || ' ' || credited || ' ' || returned || ' ' || pending || ' ' || (sent_fen = credited_fen + returned_fen + pending_fen)"
                                + " from batch_reconciliations where batch_id = ?")
                .param(batch)
                .query(String.class)
                .single();
        assertThat(row).isEqualTo("3 2 1 0 true");
    }

    private void followByHand(int seqNo, String fen) {
        county.raw(
                county.bookkeeper,
                sql -> sql.sql(
                                "insert into payment_instructions select * from jsonb_populate_record(null::payment_instructions,"
                                        + " (select to_jsonb(i) || jsonb_build_object('id', nextval('payment_instructions_seq'), 'seq_no', 9,"
                                        + " 'attempt', 2, 'replaces_id', i.id, 'end_to_end_id', 'again' || i.id, 'amount_fen', "
                                        + fen + ")"
                                        + " from payment_instructions i where batch_id = ? and seq_no = ?))")
                        .params(batch, seqNo)
                        .update());
    }

    /** The second comes back, the others are credited; of a batch of one, that one is credited. */
    private void answer(long of, String reason) {
        String lines = county.owner()
                .sql("select string_agg(end_to_end_id || '|' || to_char(amount_fen / 100.0, 'FM999999990.00') ||"
                        + " case when seq_no = 2 then '|0|" + reason + "' else '|1' end, E'\\n')"
                        + " from payment_instructions where batch_id = ?")
                .param(of)
                .query(String.class)
                .single();
        TestCounty.run(
                county.bookkeeper,
                () -> context.getBean(BankResults.class).load(of, "r.txt", lines.getBytes(BankFiles.CHARSET)));
    }

    private FollowUps.Returned returned() {
        return TestCounty.as(county.bookkeeper, () -> followUps.of(batch));
    }

    private long again() {
        return TestCounty.as(county.bookkeeper, () -> followUps.make(batch));
    }

    private static void refused(PayoutReason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private long number(String sql) {
        return county.owner()
                .sql(sql)
                .param(county.cooperative)
                .query(Long.class)
                .single();
    }
}
