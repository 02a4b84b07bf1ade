package liannong.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import liannong.TestCounty;
import liannong.access.SystemUser;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.schedule.Workdays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Paid once: whatever crashes, whoever runs twice or at the same time. */
@SpringBootTest
class PaidOnceTests {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 5);

    private final ApplicationContext context;
    private final Instructions instructions;
    private final TestCounty county;

    @Autowired
    PaidOnceTests(ApplicationContext context, Instructions instructions) {
        this.context = context;
        this.instructions = instructions;
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        for (int m = 1; m <= 3; m++) county.farmer("M" + m, true);
        accept(100_00, DUE);
    }

    @Test
    void theSameDuePaymentFiredTwicePaysOnce() {
        assertThat(instruct(DUE)).isEqualTo(3);
        assertThat(instruct(DUE)).isZero();
        assertThat(instructed()).isEqualTo(3);
    }

    @Test
    void twoAtOncePayOnce() throws Exception {
        int nodes = 4;
        CyclicBarrier together = new CyclicBarrier(nodes);
        int paid = 0;
        try (ExecutorService threads = Executors.newFixedThreadPool(nodes)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < nodes; i++) {
                answers.add(threads.submit(() -> {
                    together.await();
                    return instruct(DUE);
                }));
            }
            for (Future<Integer> answer : answers) paid += answer.get();
        }
        assertThat(paid).isEqualTo(3);
        assertThat(instructed()).isEqualTo(3);
        assertThat(number("select count(*) from payment_batches where payer_id = ?"))
                .isOne();
    }

    @Test
    void aCrashInBetweenLeavesNothingHalf() {
        TransactionTemplate transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        assertThatThrownBy(() -> SystemUser.act(() -> transaction.execute(status -> {
                    instructions.instruct(county.cooperative, DUE, DUE);
                    throw new IllegalStateException("killed");
                })))
                .hasMessage("killed");
        assertThat(instructed()).isZero();
        assertThat(number("select count(*) from payment_batches where payer_id = ?"))
                .isZero();
        assertThat(instruct(DUE)).isEqualTo(3);
    }

    @Test
    void aBatchSaysWhatItsLinesSay() {
        instruct(DUE);
        assertThat(number("select total_fen from payment_batches where payer_id = ?"))
                .isEqualTo(300_00);
        assertThat(number("select line_count from payment_batches where payer_id = ?"))
                .isEqualTo(3);
        assertThatThrownBy(() -> county.raw(
                        county.bookkeeper,
                        sql -> sql.sql("insert into payment_batches select * from"
                                        + " jsonb_populate_record(null::payment_batches, (select to_jsonb(b) || jsonb_build_object("
                                        + "'id', nextval('payment_batches_seq'), 'number', 'half', 'file_name', 'half')"
                                        + " from payment_batches b where payer_id = ?))")
                                .param(county.cooperative)
                                .update()))
                .hasStackTraceContaining("its instructions are 0 and 0");
    }

    @Test
    void anInstructionPaysWhatIsDueToWhomItIsDue() {
        instruct(DUE);
        accept(50_00, DUE, 1);
        for (String other : List.of("'amount_fen', p.amount_fen + 1", "'household_id', null")) {
            assertThatThrownBy(() -> county.raw(
                            county.bookkeeper,
                            sql -> sql.sql("insert into payment_instructions select * from"
                                            + " jsonb_populate_record(null::payment_instructions, (select to_jsonb(i) || jsonb_build_object("
                                            + "'id', nextval('payment_instructions_seq'), 'payable_id', p.id, 'household_id', p.household_id,"
                                            + " 'amount_fen', p.amount_fen, 'seq_no', 9, 'end_to_end_id', 'other' || p.id, "
                                            + other + ")"
                                            + " from payment_instructions i, payables p where i.payer_id = :payer and i.seq_no = 1"
                                            + " and p.payer_id = :payer and p.amount_fen = 5000))")
                                    .param("payer", county.cooperative)
                                    .update()))
                    .hasMessageContaining("does not pay its payable");
        }
    }

    @Test
    void theSameSourceIsOwedOnceAndAnythingElseUnderItsNameIsRefused() {
        Payable owed = owed(7_00, DUE, 0, county.next("payables"));
        TestPayments.accept(context, List.of(owed));
        TestPayments.accept(context, List.of(owed));
        assertThat(number("select count(*) from payables where amount_fen = 700 and payer_id = ?"))
                .isOne();
        for (Payable other : List.of(
                owed(8_00, DUE, 0, owed.sourceId()),
                owed(7_00, DUE.plusDays(1), 0, owed.sourceId()),
                owed(7_00, DUE, 1, owed.sourceId()))) {
            assertThatExceptionOfType(Refused.class)
                    .isThrownBy(() -> TestPayments.accept(context, List.of(other)))
                    .satisfies(
                            refused -> assertThat(refused.reason()).isEqualTo(PayoutReason.SAME_SOURCE_OTHER_PAYMENT));
        }
    }

    @Test
    void nothingIsPaidOnADayOnWhichBanksRest() {
        LocalDate saturday = LocalDate.of(2026, 3, 7);
        assertThat(context.getBean(Workdays.class).isWorkday(saturday)).isFalse();
        assertThat(instruct(saturday)).isZero();
        assertThat(instruct(LocalDate.of(2026, 3, 9))).isEqualTo(3);
    }

    @Test
    void whoHasNoAccountWaitsUntilHeHasOne() {
        TestCounty.Member late = county.farmer("M9", false);
        accept(20_00, DUE, county.members.indexOf(late));
        assertThat(instruct(DUE)).isEqualTo(3);
        assertThat(instruct(DUE.plusDays(1))).isZero();
        county.account(late.householdId(), null);
        assertThat(instruct(DUE.plusDays(1))).isOne();
        assertThat(number("select count(distinct number) from payment_batches where payer_id = ?"))
                .isEqualTo(2);
    }

    private int instruct(LocalDate day) {
        return TestPayments.instruct(context, county.cooperative, DUE, day);
    }

    private void accept(long fen, LocalDate due, int... whom) {
        int[] members = whom.length > 0 ? whom : new int[] {0, 1, 2};
        List<Payable> owed = new ArrayList<>();
        for (int member : members) owed.add(owed(fen, due, member, county.next("payables")));
        TestPayments.accept(context, owed);
    }

    private Payable owed(long fen, LocalDate due, int member, long source) {
        return new Payable(
                "TEST",
                source,
                county.cooperative,
                county.members.get(member).household(),
                null,
                "钟秀兰",
                county.village,
                new Money(fen),
                due,
                "测试付款");
    }

    private long instructed() {
        return number("select count(*) from payment_instructions where payer_id = ?");
    }

    private long number(String sql) {
        return county.owner()
                .sql(sql)
                .param(county.cooperative)
                .query(Long.class)
                .single();
    }
}
