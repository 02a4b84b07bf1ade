package liannong.dividends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.base.Refused;
import liannong.schedule.TestClock;
import liannong.schedule.works.WorkOrder;
import liannong.schedule.works.WorkState;
import liannong.schedule.works.Works;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** With many members a plan is asked for, and computed in the background as it would have been in the click. */
@SpringBootTest
class LongRunsTests {

    private final ApplicationContext context;
    private final TestCounty county;
    private final DividendRuns runs;
    private final LongRuns fromSix;
    private final LongRuns fromSeven;
    private final TransactionTemplate transaction;

    @Autowired
    LongRunsTests(
            ApplicationContext context,
            DividendRuns runs,
            Works works,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.context = context;
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.runs = runs;
        this.fromSix = new LongRuns(runs, works, jdbc, 5);
        this.fromSeven = new LongRuns(runs, works, jdbc, 6);
        this.transaction = transaction;
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    @Test
    void atTheLimitItIsComputedInTheClickAndAboveItOnlyAskedFor() {
        long run = opened();
        assertThat(compute(fromSix, run)).isFalse();
        assertThat(lines(run)).isEmpty();
        assertThat(work(run)).isEqualTo(WorkState.WAITING);
        assertThat(compute(fromSeven, run)).isTrue();
        assertThat(lines(run)).hasSize(6);
    }

    @Test
    void inTheBackgroundTheSameIsComputedAlsoTheSecondTime() {
        long run = opened();
        assertThat(compute(fromSeven, run)).isTrue();
        List<String> inTheClick = lines(run);
        compute(fromSix, run);
        TestCounty.run(county.bookkeeper, () -> {
            fromSix.run(order(run, "20000000:2000000"), (done, all) -> {});
            fromSix.run(order(run, "20000000:2000000"), (done, all) -> {}); // the node died before it said so
        });
        assertThat(lines(run)).isEqualTo(inTheClick);
    }

    @Test
    void whatWasTypedIsThereWhileItIsNotComputed() {
        long run = opened();
        assertThat(typed(run)).isEmpty();
        compute(fromSix, run);
        assertThat(typed(run)).containsExactly(new LongRuns.Figures(TestPath.SURPLUS, TestPath.LOSS));
    }

    @Test
    void whatTheLawRefusesIsRefusedInTheBackgroundToo() {
        long run = opened();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() ->
                        TestCounty.run(county.bookkeeper, () -> fromSix.run(order(run, "100:200"), (done, all) -> {})))
                .satisfies(no -> assertThat(no.reason()).isInstanceOf(DividendReason.class));
        assertThat(lines(run)).isEmpty();
    }

    @Test
    void theSameIsNotAskedForTwice() {
        long run = opened();
        compute(fromSix, run);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> compute(fromSix, run))
                .withMessageStartingWith("WORK_UNDER_WAY");
    }

    private long opened() {
        return TestCounty.as(county.bookkeeper, () -> runs.open(county.cooperative, county.year));
    }

    private boolean compute(LongRuns plans, long run) {
        return TestCounty.as(
                county.bookkeeper,
                () -> Boolean.TRUE.equals(
                        transaction.execute(begun -> plans.compute(run, TestPath.SURPLUS, TestPath.LOSS))));
    }

    private WorkState work(long run) {
        return TestCounty.as(county.bookkeeper, () -> fromSix.work(run))
                .orElseThrow()
                .state();
    }

    private List<LongRuns.Figures> typed(long run) {
        return new ArrayList<>(TestCounty.as(
                county.bookkeeper,
                () -> java.util.Objects.requireNonNull(
                        transaction.execute(begun -> fromSix.typed(run).stream().toList()))));
    }

    private static WorkOrder order(long run, String input) {
        return new WorkOrder(1, LongRuns.KIND, run, input);
    }

    private List<String> lines(long run) {
        return county.owner()
                .sql("select member_id || ' ' || refund_fen || ' ' || residual_fen from dividend_lines where run_id = ?"
                        + " order by member_id")
                .param(run)
                .query(String.class)
                .list();
    }
}
