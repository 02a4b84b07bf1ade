package liannong.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.access.SignedIn;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import liannong.schedule.TestClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Money that came in and has to be passed on, and the households' own word whether it reached them. */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReceivedAndConfirmedTests {

    private final ApplicationContext context;
    private final ReceivedMoney received;
    private final Receipts receipts;
    private final CallBacks callBacks;
    private final TestCounty county;
    private long batch;

    @Autowired
    ReceivedAndConfirmedTests(
            ApplicationContext context, ReceivedMoney received, Receipts receipts, CallBacks callBacks) {
        this.context = context;
        this.received = received;
        this.receipts = receipts;
        this.callBacks = callBacks;
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
    }

    @BeforeAll
    void pay() {
        TestClock.back(context);
        TestPath path = new TestPath(context, county);
        batch = path.batch(path.released());
        path.credited(batch);
    }

    @AfterAll
    void back() {
        TestClock.back(context);
    }

    @Test
    void whatWasReceivedAgesUntilItIsPassedOnAndNoMoreThanThatIs() {
        long id = enter(200_000_00, 20, UUID.randomUUID());
        assertThat(row(id))
                .satisfies(row -> assertThat(row.openFen()).isEqualTo(200_000_00))
                .satisfies(row ->
                        assertThat(row.clock()).as("much, and due a look").isEqualTo("ALARM"));
        assertThat(TestCounty.as(county.bookkeeper, () -> received.passOn(id, batch)))
                .isEqualTo(new Money(162_000_00));
        assertThat(row(id).clock()).isEqualTo("WARN");
        refused(
                PayoutReason.RECEIVED_NOTHING_TO_PASS,
                () -> TestCounty.run(county.bookkeeper, () -> received.passOn(id, batch)));
        refused(
                PayoutReason.RECEIVED_PASSED_ON,
                () -> TestCounty.run(county.bookkeeper, () -> received.takeBack(id, "记错了")));
        assertThatThrownBy(() -> county.raw(
                        county.bookkeeper,
                        sql -> sql.sql(
                                        "insert into received_uses select nextval('received_uses_seq'), county_code, received_id, batch_id,"
                                                + " payer_id, division_code, 1, entered_by, now() from received_uses where received_id = ?")
                                .param(id)
                                .update()))
                .hasMessageContaining("more would be passed on than there was");
    }

    @Test
    void theSameCommandIsOneReceiptAndWhatIsTakenBackIsNone() {
        UUID command = UUID.randomUUID();
        long id = enter(5_00, 40, command);
        assertThat(enter(5_00, 40, command)).isEqualTo(id);
        assertThat(row(id).clock()).isEqualTo("ALARM");
        TestCounty.run(county.bookkeeper, () -> received.takeBack(id, "记错了"));
        assertThat(row(id).openFen()).isZero();
        SignedIn stranger = TestCounty.empty(context, TestCounty.TOWNSHIP).bookkeeper;
        refused(
                PayoutReason.RECEIVED_BY_ANOTHER,
                () -> TestCounty.run(
                        stranger,
                        () -> received.enter(new ReceivedMoney.Entered(
                                UUID.randomUUID(), county.cooperative, today(), new Money(1), "某某", "用途", "回单"))));
    }

    @Test
    void aHouseholdThatGotNothingOpensACaseAndClosesItWhenItCame() {
        SignedIn household = county.householdUser(county.members.get(1));
        long payment = TestCounty.as(household, receipts::mine).getFirst().instructionId();
        TestCounty.run(household, () -> receipts.say(payment, false));
        TestCounty.run(household, () -> receipts.say(payment, false));
        assertThat(TestHolds.open(county)).hasSize(1);
        TestCounty.run(household, () -> receipts.say(payment, true));
        assertThat(TestHolds.open(county)).isEmpty();
        refused(PayoutReason.RECEIPT_SAID_IT_CAME, () -> TestCounty.run(household, () -> receipts.say(payment, false)));
    }

    @Test
    void nobodyAnswersForAnother() {
        SignedIn household = county.householdUser(county.members.get(2));
        long payment = TestCounty.as(household, receipts::mine).getFirst().instructionId();
        SignedIn other = county.householdUser(county.members.get(3));
        refused(PayoutReason.NO_SUCH_PAYMENT, () -> TestCounty.run(other, () -> receipts.say(payment, true)));
        String insert =
                "insert into payment_receipts select nextval('payment_receipts_seq'), county_code, id, payer_id, household_id,"
                        + " division_code, 'RECEIVED', 'PHONE', ?, now() from payment_instructions where id = ?";
        assertThatThrownBy(() -> county.raw(
                        county.bookkeeper,
                        sql -> sql.sql(insert)
                                .params(county.bookkeeper.id(), payment)
                                .update()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void theSampleIsAsLargeAsComputedAndDrawnByItsSeed() {
        var plan = new CallBacks.Plan(county.cooperative, today().minusDays(5), today(), 95, 50, "种子-2026");
        assertThat(TestCounty.as(county.approver, () -> callBacks.size(plan))).containsExactly(5, 5);
        long one = TestCounty.as(county.approver, () -> callBacks.draw(plan));
        long other = TestCounty.as(county.approver, () -> callBacks.draw(plan));
        assertThat(drawn(one)).isEqualTo(drawn(other)).hasSize(5);
        refused(
                PayoutReason.SAMPLE_OF_NOBODY,
                () -> TestCounty.run(
                        county.approver,
                        () -> callBacks.draw(new CallBacks.Plan(
                                county.cooperative,
                                LocalDate.of(2001, 1, 1),
                                LocalDate.of(2001, 2, 1),
                                95,
                                50,
                                "seed"))));
        TestCounty.run(county.approver, () -> callBacks.answer(one, 1, CallBacks.Answer.NOT_REACHED, ""));
        TestCounty.run(county.approver, () -> callBacks.answer(one, 1, CallBacks.Answer.RECEIVED, "本人接的"));
        refused(
                PayoutReason.SAMPLE_ANSWERED,
                () -> TestCounty.run(
                        county.approver, () -> callBacks.answer(one, 1, CallBacks.Answer.NOT_RECEIVED, "")));
        assertThatThrownBy(() -> county.raw(
                        county.approver,
                        sql -> sql.sql(
                                        "insert into payment_samples select * from jsonb_populate_record(null::payment_samples,"
                                                + " (select to_jsonb(s) || jsonb_build_object('id', nextval('payment_samples_seq'), 'size', 1)"
                                                + " from payment_samples s where id = ?))")
                                .param(one)
                                .update()))
                .hasMessageContaining("as_large_as_computed");
        assertThatThrownBy(() -> county.raw(
                        county.approver,
                        sql -> sql.sql(
                                        "insert into payment_samples select * from jsonb_populate_record(null::payment_samples,"
                                                + " (select to_jsonb(s) || jsonb_build_object('id', nextval('payment_samples_seq'))"
                                                + " from payment_samples s where id = ?))")
                                .param(one)
                                .update()))
                .hasStackTraceContaining("is not what its seed draws");
    }

    private List<Long> drawn(long sample) {
        return TestCounty.as(county.approver, () -> callBacks.lines(sample, 0, 100)).stream()
                .map(CallBacks.Line::instructionId)
                .toList();
    }

    private long enter(long fen, int daysAgo, UUID command) {
        TestCounty.run(
                county.bookkeeper,
                () -> received.enter(new ReceivedMoney.Entered(
                        command,
                        county.cooperative,
                        today().minusDays(daysAgo),
                        new Money(fen),
                        "果业公司",
                        "光伏收益",
                        "回单 1")));
        return county.owner()
                .sql("select id from received_money where command_id = ?")
                .param(command)
                .query(Long.class)
                .single();
    }

    private ReceivedMoney.Row row(long id) {
        return TestCounty.as(county.bookkeeper, () -> received.list(0, 100)).stream()
                .filter(row -> row.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private LocalDate today() {
        return context.getBean(BusinessClock.class).today();
    }

    private static void refused(PayoutReason reason, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(reason));
    }
}
