package liannong.dividends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.Optional;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.access.SignedIn;
import liannong.base.Refused;
import liannong.meetings.MeetingReason;
import liannong.schedule.TestClock;
import liannong.schedule.works.WorkState;
import liannong.schedule.works.Works;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** With many lines a distribution is confirmed and released in the background, each step once. */
@SpringBootTest
class LongStepsTests {

    private final ApplicationContext context;
    private final RunCase test;
    private final TestCounty county;
    private final TestPath path;
    private final LongSteps fromSix;
    private final LongSteps fromSeven;
    private final TransactionTemplate transaction;

    @Autowired
    LongStepsTests(
            ApplicationContext context,
            DividendRuns runs,
            Corrections corrections,
            Works works,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.context = context;
        this.test = new RunCase(context);
        this.county = test.county;
        this.path = test.path;
        this.fromSix = new LongSteps(runs, corrections, works, jdbc, 5);
        this.fromSeven = new LongSteps(runs, corrections, works, jdbc, 6);
        this.transaction = transaction;
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    @Test
    void atTheLimitItIsConfirmedInTheClickAndAboveItOnlyAskedFor() {
        long run = path.submitted();
        long plan = path.plan();
        assertThat(confirm(fromSix, run, plan)).isFalse();
        assertThat(test.state(run)).isEqualTo("SUBMITTED");
        assertThat(work(run, RunState.SUBMITTED)).isEqualTo(WorkState.WAITING);
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> confirm(fromSix, run, plan))
                .withMessageStartingWith("WORK_UNDER_WAY");
        assertThat(confirm(fromSeven, run, plan)).isTrue();
        assertThat(test.state(run)).isEqualTo("ON_NOTICE");
    }

    @Test
    void inTheBackgroundTheStepsAreTakenOnceAlsoWhenTheNodeDiedBeforeItSaidSo() {
        long run = path.submitted();
        String plan = Long.toString(path.plan());
        taken("confirmsDistributions", county.chair, run, plan);
        taken("confirmsDistributions", county.chair, run, plan);
        assertThat(test.state(run)).isEqualTo("ON_NOTICE");
        path.over(run);
        boolean released = TestCounty.as(
                county.approver,
                () -> Boolean.TRUE.equals(transaction.execute(begun -> fromSix.release(run, dueOn()))));
        assertThat(released).as("at once").isFalse();
        taken("releasesDistributions", county.approver, run, dueOn().toString());
        taken("releasesDistributions", county.approver, run, dueOn().toString());
        assertThat(path.number("select sum(amount_fen)::bigint from payables where payer_id = ?", county.cooperative))
                .isEqualTo(162_000_00);
    }

    @Test
    void aCorrectionNeedsNoResolutionThereEither() {
        long run = path.released();
        county.trade(county.members.getFirst(), 10_000_00, 30_000_00, LocalDate.of(county.year, 11, 21));
        Optional<Long> atOnce =
                TestCounty.as(county.bookkeeper, () -> transaction.execute(begun -> fromSix.correct(run, "漏记一张过磅单")));
        assertThat(atOnce).isEmpty();
        taken("correctsDistributions", county.bookkeeper, run, "漏记一张过磅单");
        long correction = path.number(
                "select id from dividend_runs where cooperative_id = ? and correction_no = 1", county.cooperative);
        taken("correctsDistributions", county.bookkeeper, run, "漏记一张过磅单");
        path.submitted(correction);
        taken("confirmsDistributions", county.chair, correction, LongSteps.NO_RESOLUTION);
        assertThat(test.state(correction)).isEqualTo("ON_NOTICE");
    }

    @Test
    void whatIsRefusedOfAStepIsRefusedInTheBackgroundTooAndNothingIsLaidOpen() {
        long run = path.submitted();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> taken("confirmsDistributions", county.chair, run, "-1"))
                .satisfies(no -> assertThat(no.reason()).isEqualTo(MeetingReason.NO_SUCH_RESOLUTION));
        assertThat(test.state(run)).isEqualTo("SUBMITTED");
    }

    private void taken(String work, SignedIn by, long run, String input) {
        TestCounty.run(by, () -> context.getBean(work, StepWork.class).step().take(run, input));
    }

    private boolean confirm(LongSteps steps, long run, long plan) {
        return TestCounty.as(
                county.chair, () -> Boolean.TRUE.equals(transaction.execute(begun -> steps.confirm(run, plan))));
    }

    private WorkState work(long run, RunState state) {
        return TestCounty.as(county.chair, () -> fromSix.work(run, state))
                .orElseThrow()
                .state();
    }

    private LocalDate dueOn() {
        return TestCounty.as(county.approver, () -> path.runs().firstPayableDay());
    }
}
