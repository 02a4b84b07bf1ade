package liannong.payouts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import liannong.TestCounty;
import liannong.access.SignedIn;
import liannong.base.Refused;
import liannong.schedule.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** The database takes a batch back once, in one's own name, and not while it leaves. */
@SpringBootTest
class TakenBackOnceTests {

    private final ApplicationContext context;
    private final WaitingBatch waiting;

    @Autowired
    TakenBackOnceTests(ApplicationContext context) {
        this.context = context;
        this.waiting = new WaitingBatch(context);
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    @Test
    void theDatabaseTakesItBackInOnesOwnNameOnceAndForGood() {
        for (SignedIn other : List.of(waiting.county.approver, waiting.county.clerk))
            assertThatThrownBy(() -> waiting.withdrawByHand(other, waiting.batch))
                    .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() ->
                        waiting.withdrawByHand(waiting.county.chair, waiting.county.bookkeeper.id(), waiting.batch))
                .as("in another's name")
                .hasStackTraceContaining("row-level security");
        waiting.withdrawByHand(waiting.county.chair, waiting.batch);
        assertThat(waiting.number("select count(*) from withdrawn_instructions where payer_id = ?"))
                .isEqualTo(3);
        assertThatThrownBy(() -> waiting.withdrawByHand(waiting.county.bookkeeper, waiting.batch))
                .hasMessageContaining("taken_back_once");
        for (String statement : List.of(
                "delete from payment_withdrawals where payer_id = ?",
                "delete from withdrawn_instructions where payer_id = ?",
                "insert into withdrawn_instructions select id, county_code, payer_id, household_id, division_code"
                        + " from payment_instructions where payer_id = ?"))
            assertThatThrownBy(() -> waiting.county.raw(
                            waiting.county.chair,
                            sql -> sql.sql(statement)
                                    .param(waiting.county.cooperative)
                                    .update()))
                    .hasStackTraceContaining("permission denied");
        waiting.instructNext();
        assertThatThrownBy(() -> waiting.followByHand(waiting.batch, 2)).hasMessageContaining("duplicate key");
        assertThatThrownBy(() -> waiting.followByHand(waiting.last(), 3)).hasMessageContaining("does not follow");
    }

    @Test
    void whoTakesItBackWaitsForWhoHandsItOver() {
        waiting.released();
        waiting.county.raw(waiting.county.bookkeeper, sql -> {
            waiting.leave(sql, waiting.batch);
            assertThatThrownBy(() -> waiting.county.raw(waiting.county.chair, other -> {
                        other.sql("set local lock_timeout = '200ms'").update();
                        WaitingBatch.withdraw(other, waiting.county.chair.id(), waiting.batch);
                    }))
                    .hasStackTraceContaining("lock timeout");
        });
        assertThatThrownBy(() -> waiting.withdrawByHand(waiting.county.chair, waiting.batch))
                .hasMessageContaining("has left");
    }

    @RepeatedTest(4)
    void ofADepartureAndAWithdrawalAtOnceOneWins() throws Exception {
        waiting.released();
        var together = new CyclicBarrier(2);
        Callable<Object> leaves = () -> {
            together.await();
            return TestCounty.as(
                    waiting.county.bookkeeper,
                    () -> context.getBean(BankFiles.class).of(waiting.batch));
        };
        Callable<Object> isTakenBack = () -> {
            together.await();
            waiting.withdraw(waiting.county.chair);
            return true;
        };
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Object>> both = threads.invokeAll(List.of(leaves, isTakenBack));
            assertThat(both.stream().filter(each -> each.state() == Future.State.SUCCESS))
                    .hasSize(1);
            assertThat(both.stream()
                            .filter(each -> each.state() == Future.State.FAILED)
                            .map(Future::exceptionNow))
                    .hasOnlyElementsOfType(Refused.class);
        }
        assertThat(Stream.of("payment_departures", "payment_withdrawals")
                        .mapToLong(table -> waiting.number("select count(*) from " + table + " where payer_id = ?"))
                        .sum())
                .isOne();
    }
}
