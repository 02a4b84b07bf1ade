package liannong.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import liannong.TestCounty;
import liannong.access.SignedIn;
import liannong.schedule.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/** A batch that never left is taken back whole; what it was to pay is paid once all the same. */
@SpringBootTest
class TakenBackTests {

    private final ApplicationContext context;
    private final WaitingBatch waiting;

    @Autowired
    TakenBackTests(ApplicationContext context) {
        this.context = context;
        this.waiting = new WaitingBatch(context);
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    @Test
    void whatWasTakenBackCountsAsNeverSentAndTheNextMorningInstructsItAnew() {
        assertThat(waiting.row(waiting.batch).pending())
                .as("nobody waits for the bank yet")
                .isZero();
        assertThat(waiting.row(waiting.batch).unreleased()).isEqualTo(3);
        waiting.withdraw(waiting.county.bookkeeper);
        assertThat(waiting.row(waiting.batch).state()).isEqualTo(BatchRow.State.WITHDRAWN);
        assertThat(waiting.totals())
                .satisfies(sums -> assertThat(sums.waiting()).isEqualTo(3))
                .satisfies(sums -> assertThat(sums.unreleased()).isZero());
        assertThat(waiting.number("select count(*) from last_instructions where payer_id = ?"))
                .isZero();
        assertThat(waiting.number(
                        "select count(*) from batch_reconciliations r join payment_batches b on b.id = r.batch_id"
                                + " where b.payer_id = ?"))
                .isZero();
        assertThat(waiting.instructNext()).isEqualTo(3);
        assertThat(waiting.instructNext()).isZero();
        assertThat(waiting.number(
                        "select count(*) from payment_instructions n join payment_instructions i on i.id = n.replaces_id"
                                + " where n.attempt = 2 and n.payable_id = i.payable_id and n.payer_id = ?"))
                .isEqualTo(3);
        TestPayments.sent(context, waiting.county, waiting.last());
        assertThat(waiting.row(waiting.last()).pending()).isEqualTo(3);
        assertThat(waiting.totals()).satisfies(sums -> assertThat(sums.lines()).isEqualTo(3));
    }

    @Test
    void theBookkeeperMakesItAnewAtOnceAndOnce() {
        waiting.withdraw(waiting.county.chair);
        FollowUps followUps = context.getBean(FollowUps.class);
        assertThat(TestCounty.as(waiting.county.bookkeeper, () -> followUps.of(waiting.batch)))
                .isEqualTo(new FollowUps.Returned(3, 300_00, 0, 0));
        long second = TestCounty.as(waiting.county.bookkeeper, () -> followUps.make(waiting.batch));
        assertThat(waiting.row(second).followsId()).isEqualTo(waiting.batch);
        assertThat(waiting.row(second).followsWithdrawn()).isTrue();
        assertThat(TestCounty.as(waiting.county.bookkeeper, () -> followUps.of(waiting.batch)))
                .isEqualTo(new FollowUps.Returned(0, 0, 0, 3));
        WaitingBatch.refused(
                PayoutReason.NOTHING_TO_SEND_AGAIN,
                () -> TestCounty.run(waiting.county.bookkeeper, () -> followUps.make(waiting.batch)));
        assertThat(waiting.instructNext()).isZero();
    }

    @Test
    void whatCameBackBeforeIsAReturnAgainWhenTheBatchThatSentItAgainIsTakenBack() {
        TestPayments.sent(context, waiting.county, waiting.batch);
        TestCounty.run(
                waiting.county.bookkeeper,
                () -> context.getBean(BankResults.class).load(waiting.batch, "r.txt", waiting.secondReturned()));
        waiting.otherAccountOfTheSecond();
        FollowUps followUps = context.getBean(FollowUps.class);
        long again = TestCounty.as(waiting.county.bookkeeper, () -> followUps.make(waiting.batch));
        TestCounty.run(
                waiting.county.bookkeeper,
                () -> context.getBean(Withdrawals.class).withdraw(again, WaitingBatch.WHY));
        assertThat(waiting.number(
                        "select count(*) from last_instructions i join payment_results x on x.instruction_id = i.id"
                                + " where x.outcome = 'RETURNED' and i.attempt = 1 and i.payer_id = ?"))
                .isOne();
        assertThat(waiting.instructNext())
                .as("a return is sent again by a person, not by the schedule")
                .isZero();
        for (long seenFrom : List.of(waiting.batch, again))
            assertThat(TestCounty.as(waiting.county.bookkeeper, () -> followUps.of(seenFrom)))
                    .isEqualTo(new FollowUps.Returned(1, 100_00, 0, 0));
        long third = TestCounty.as(waiting.county.bookkeeper, () -> followUps.make(waiting.batch));
        assertThat(waiting.number("select max(attempt) from payment_instructions where payer_id = ?"))
                .isEqualTo(3);
        assertThat(waiting.row(third).lines()).isOne();
    }

    @Test
    void itIsTakenBackByItsPayerForAReasonOnceAndNotWhenItLeft() {
        for (SignedIn other : List.of(waiting.county.approver, waiting.county.clerk))
            assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> waiting.withdraw(other));
        TestCounty another = TestCounty.empty(context, TestCounty.OTHER_TOWNSHIP);
        WaitingBatch.refused(PayoutReason.NO_SUCH_BATCH, () -> waiting.withdraw(another.bookkeeper));
        for (String why : List.of("错", " 错 错 ", "错".repeat(201)))
            WaitingBatch.refused(
                    PayoutReason.WITHDRAWAL_REASON_MISSING,
                    () -> TestCounty.run(
                            waiting.county.chair,
                            () -> context.getBean(Withdrawals.class).withdraw(waiting.batch, why)));
        waiting.withdraw(waiting.county.chair);
        WaitingBatch.refused(PayoutReason.BATCH_WITHDRAWN, () -> waiting.withdraw(waiting.county.bookkeeper));
        assertThat(TestCounty.as(
                        waiting.county.bookkeeper,
                        () -> context.getBean(Withdrawals.class)
                                .of(waiting.batch)
                                .orElseThrow()))
                .satisfies(taken -> assertThat(taken.reason()).isEqualTo(WaitingBatch.WHY))
                .satisfies(taken -> assertThat(taken.role()).isEqualTo("CHAIR"));
        waiting.instructNext();
        long second = waiting.last();
        TestPayments.sent(context, waiting.county, second);
        WaitingBatch.refused(
                PayoutReason.WITHDRAWN_TOO_LATE,
                () -> TestCounty.run(
                        waiting.county.chair,
                        () -> context.getBean(Withdrawals.class).withdraw(second, WaitingBatch.WHY)));
        assertThatThrownBy(() -> waiting.withdrawByHand(waiting.county.chair, second))
                .hasMessageContaining("has left");
    }

    @Test
    void itIsNeitherApprovedNorHandedOverNorAnswered() {
        TestPayments.funded(context, waiting.county, waiting.batch);
        TestCounty.run(
                waiting.county.chair, () -> context.getBean(Approvals.class).approve(waiting.batch));
        waiting.withdraw(waiting.county.bookkeeper);
        WaitingBatch.refused(
                PayoutReason.BATCH_WITHDRAWN,
                () -> TestCounty.run(
                        waiting.county.approver,
                        () -> context.getBean(Approvals.class).approve(waiting.batch)));
        WaitingBatch.refused(
                PayoutReason.BATCH_WITHDRAWN,
                () -> TestCounty.as(
                        waiting.county.bookkeeper,
                        () -> context.getBean(BankFiles.class).of(waiting.batch)));
        WaitingBatch.refused(
                PayoutReason.BATCH_WITHDRAWN,
                () -> TestCounty.run(
                        waiting.county.bookkeeper,
                        () -> context.getBean(BankResults.class)
                                .load(waiting.batch, "r.txt", waiting.secondReturned())));
        assertThatThrownBy(() -> waiting.approveByHand(waiting.county.approver)).hasMessageContaining("was taken back");
        assertThatThrownBy(() -> waiting.leaveByHand(waiting.batch)).hasMessageContaining("was taken back");
        assertThatThrownBy(() -> waiting.county.raw(
                        waiting.county.bookkeeper,
                        sql -> sql.sql(
                                        "insert into result_files select nextval('result_files_seq'), county_code, id, payer_id,"
                                                + " division_code, 'r', repeat('2', 64), '\\x00', ?, now() from payment_batches where id = ?")
                                .params(waiting.county.bookkeeper.id(), waiting.batch)
                                .update()))
                .hasMessageContaining("has not left");
    }
}
