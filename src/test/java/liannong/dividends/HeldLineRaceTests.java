package liannong.dividends;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.notices.Objections;
import liannong.schedule.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An answer that is given while the run is being released: one of the two sees the other, and the line is paid. */
@SpringBootTest
class HeldLineRaceTests {

    private final ApplicationContext context;
    private final TransactionTemplate transaction;
    private final TestCounty county;
    private final TestPath path;

    @Autowired
    HeldLineRaceTests(ApplicationContext context, PlatformTransactionManager transactions) {
        this.context = context;
        this.transaction = new TransactionTemplate(transactions);
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.path = new TestPath(context, county);
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    @Test
    void theAnswerWaitsForTheReleaseAndThenFreesTheLine() throws Exception {
        long run = path.onNotice();
        long objection = path.objection(run, county.members.getFirst());
        path.over(run);
        var released = new CountDownLatch(1);
        var answer = CompletableFuture.runAsync(() -> {
            await(released);
            TestCounty.run(county.chair, () -> context.getBean(Objections.class).answer(objection, "已核对过磅单"));
        });
        TestCounty.run(
                county.approver,
                () -> transaction.executeWithoutResult(status -> {
                    path.runs().release(run, path.runs().firstPayableDay());
                    released.countDown();
                    long hopeless = System.nanoTime() + TimeUnit.MINUTES.toNanos(1);
                    while (!answer.isDone() && !isSomebodyWaiting()) {
                        if (System.nanoTime() > hopeless)
                            throw new IllegalStateException("the answer neither came nor waits");
                    }
                }));
        answer.get(1, TimeUnit.MINUTES);
        assertThat(path.number("select sum(amount_fen)::bigint from payables where payer_id = ?", county.cooperative))
                .isEqualTo(162_000_00);
    }

    private boolean isSomebodyWaiting() {
        return path.number("select count(*) from pg_locks where not granted") > 0;
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(1, TimeUnit.MINUTES)) throw new IllegalStateException("nothing was released");
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
