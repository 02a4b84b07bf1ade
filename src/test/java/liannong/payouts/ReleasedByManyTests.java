package liannong.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import liannong.TestCounty;
import liannong.TestPath;
import liannong.base.Money;
import liannong.base.Reason;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import liannong.schedule.TestClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** A batch of 162,000 yuan leaves when two have approved it, its payer has the money, and once. */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReleasedByManyTests {

    private final ApplicationContext context;
    private final Approvals approvals;
    private final Funds funds;
    private final BankFiles files;
    private TestCounty county;
    private long batch;

    @Autowired
    ReleasedByManyTests(ApplicationContext context, Approvals approvals, Funds funds, BankFiles files) {
        this.context = context;
        this.approvals = approvals;
        this.funds = funds;
        this.files = files;
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
    }

    @BeforeEach
    void instruct() {
        TestClock.back(context);
        county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        TestPath path = new TestPath(context, county);
        batch = path.instructed(path.released());
    }

    @AfterAll
    void back() {
        TestClock.back(context);
    }

    @Test
    void itLeavesWithTwoApprovalsAndTheMoneyAndNotBefore() {
        refused(PayoutReason.BATCH_NOT_APPROVED, this::fetch);
        TestCounty.run(county.chair, () -> approvals.approve(batch));
        refused(PayoutReason.BATCH_NOT_APPROVED, this::fetch);
        refused(PayoutReason.APPROVED_ALREADY, () -> TestCounty.run(county.chair, () -> approvals.approve(batch)));
        TestCounty.run(county.approver, () -> approvals.approve(batch));
        refused(PayoutReason.BATCH_WITHOUT_FUNDS, this::fetch);
        balance(161_999_99);
        refused(PayoutReason.BATCH_WITHOUT_FUNDS, this::fetch);
        balance(162_000_00);
        assertThat(fetch().name()).startsWith("PO-");
        assertThat(row().state()).isEqualTo(BatchRow.State.SENT);
    }

    @Test
    void theBooksWouldDoButWhatHasLeftIsSpokenFor() {
        assertThat(TestCounty.as(county.bookkeeper, () -> funds.look(batch)))
                .satisfies(look -> assertThat(look.source()).isEqualTo("LEDGER"))
                .satisfies(look -> assertThat(look.enough()).isFalse());
        TestPayments.sent(context, county, batch);
        county.farmer("M9", true);
        TestPayments.accept(
                context,
                java.util.List.of(new Payable(
                        "TEST",
                        county.next("payables"),
                        county.cooperative,
                        county.members.getLast().household(),
                        null,
                        "钟秀兰",
                        county.village,
                        new Money(1_00),
                        context.getBean(BusinessClock.class).today(),
                        "测试付款")));
        var today = context.getBean(BusinessClock.class).today();
        TestPayments.instruct(context, county.cooperative, today, today);
        long second = number("select max(id) from payment_batches where payer_id = ?", county.cooperative);
        assertThat(second).isNotEqualTo(batch);
        TestCounty.run(
                county.bookkeeper,
                () -> assertThat(funds.enter(second, today, new Money(162_000_99), "对账单")
                                .enough())
                        .isFalse());
        TestCounty.run(
                county.bookkeeper,
                () -> assertThat(funds.enter(second, today, new Money(162_001_00), "对账单")
                                .enough())
                        .isTrue());
    }

    @Test
    void whoMadeItDoesNotApproveItAndABookkeeperNever() {
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> TestCounty.run(county.bookkeeper, () -> approvals.approve(batch)));
        assertThatThrownBy(() -> approveByHand(county.bookkeeper.id())).hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> approveByHand(county.approver.id()))
                .as("in another's name")
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void theDatabaseLetsNothingLeaveThatIsNotReleased() {
        assertThatThrownBy(() -> leaveByHand(1, "null")).hasMessageContaining("is not approved");
        TestPayments.approved(context, county, batch);
        assertThatThrownBy(() -> leaveByHand(1, "null")).hasMessageContaining("no money was found");
        TestPayments.funded(context, county, batch);
        assertThatThrownBy(() -> leaveByHand(2, "'又交一次'")).hasMessageContaining("has left before");
        leaveByHand(1, "null");
        assertThatThrownBy(() -> leaveByHand(2, "null")).hasMessageContaining("again_for_a_reason");
    }

    @Test
    void itNeverLeavesUnderANewNameWithoutAReason() {
        refused(PayoutReason.BATCH_NEVER_LEFT, () -> TestCounty.run(county.bookkeeper, () -> files.again(batch, "重交")));
        TestPayments.sent(context, county, batch);
        assertThat(fetch().content()).isEqualTo(fetch().content());
        assertThat(number("select count(*) from payment_departures where batch_id = ?", batch))
                .isOne();
        refused(
                PayoutReason.BATCH_LEFT_ALREADY,
                () -> TestCounty.run(county.bookkeeper, () -> files.again(batch, " ")));
        BankFiles.BankFile again = TestCounty.as(county.bookkeeper, () -> files.again(batch, "银行说文件打不开"));
        assertThat(again.name()).endsWith("-2.txt");
        assertThat(number("select count(*) from payment_departures where batch_id = ? and reason is not null", batch))
                .isOne();
    }

    @Test
    void anAccountThatBecameAnothersBreaksTheSeal() {
        TestPayments.sent(context, county, batch);
        county.owner()
                .sql(
                        "update accounts set number_last4 = '9999' where id = (select min(account_id) from payment_instructions where batch_id = ?)")
                .param(batch)
                .update();
        refused(PayoutReason.FILE_CHANGED, this::fetch);
        assertThatThrownBy(() -> county.owner()
                        .sql("update payment_instructions set seal = repeat('0', 64) where batch_id = ?")
                        .param(batch)
                        .update())
                .hasMessageContaining("append-only");
    }

    @Test
    void noAnswerIsTakenForWhatDidNotLeave() {
        refused(
                PayoutReason.RESULT_BATCH_NOT_SENT,
                () -> TestCounty.run(
                        county.bookkeeper,
                        () -> context.getBean(BankResults.class)
                                .load(batch, "r.txt", "E1|1.00|1".getBytes(BankFiles.CHARSET))));
    }

    private void balance(long fen) {
        TestCounty.run(
                county.bookkeeper,
                () -> funds.enter(batch, context.getBean(BusinessClock.class).today(), new Money(fen), "对账单"));
    }

    private BankFiles.BankFile fetch() {
        return TestCounty.as(county.bookkeeper, () -> files.of(batch));
    }

    private BatchRow row() {
        return TestCounty.as(
                county.bookkeeper,
                () -> context.getBean(PaymentBatches.class).find(batch).orElseThrow());
    }

    private void approveByHand(long by) {
        county.raw(
                county.bookkeeper,
                sql -> sql.sql(
                                "insert into payment_approvals select nextval('payment_approvals_seq'), county_code, id, payer_id,"
                                        + " division_code, ?, now(), content_sha256 from payment_batches where id = ?")
                        .params(by, batch)
                        .update());
    }

    private void leaveByHand(int no, String reason) {
        county.raw(
                county.bookkeeper,
                sql -> sql.sql(
                                "insert into payment_departures select nextval('payment_departures_seq'), county_code, id, payer_id,"
                                        + " division_code, :no, 'by hand ' || :no || id, repeat('1', 64), " + reason
                                        + ", :by, now() from payment_batches where id = :batch")
                        .param("no", no)
                        .param("by", county.bookkeeper.id())
                        .param("batch", batch)
                        .update());
    }

    private long number(String sql, long of) {
        return county.owner().sql(sql).param(of).query(Long.class).single();
    }

    private static void refused(Reason reason, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
