package liannong.dividends;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.base.database.TestNode;
import liannong.schedule.works.WorkRow;
import liannong.schedule.works.WorkState;
import liannong.schedule.works.Works;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** A node is killed for real in the middle of a computation; the draft is as it was, and the next node computes it. */
@SpringBootTest
class KilledPlanIT {

    private static final Duration LONG = Duration.ofMinutes(3);

    private final TestCounty county;
    private final TestPath path;
    private final LongRuns fromSix;
    private final TransactionTemplate transaction;
    private final DataSource owner;

    @Autowired
    KilledPlanIT(
            ApplicationContext context,
            DividendRuns runs,
            Works works,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            @FlywayDataSource DataSource owner) {
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.path = new TestPath(context, county);
        this.fromSix = new LongRuns(runs, works, jdbc, 5);
        this.transaction = transaction;
        this.owner = owner;
    }

    @Test
    void whatWasHalfComputedIsGoneAndComputedAnewOnce() throws IOException, SQLException {
        long run = TestCounty.as(county.bookkeeper, () -> path.runs().open(county.cooperative, county.year));
        TestCounty.run(
                county.bookkeeper,
                () -> transaction.executeWithoutResult(begun -> fromSix.compute(run, TestPath.SURPLUS, TestPath.LOSS)));
        try (Connection holding = owner.getConnection()) {
            holding.setAutoCommit(false);
            new JdbcTemplate(new SingleConnectionDataSource(holding, true))
                    .queryForList("select 1 from dividend_runs where id = ? for update", run); // it stops in the middle
            try (TestNode node = TestNode.start("plan-1", "--spring.quartz.auto-startup=false")) {
                await().atMost(LONG).until(() -> work(run).state() == WorkState.RUNNING);
                await().atMost(LONG).until(this::somebodyWaitsForIt);
                node.kill();
            }
            holding.rollback();
        }
        assertThat(lines(run)).isZero();
        county.owner()
                .sql("update works set lease_until = now() where subject_id = ? and state = 'RUNNING'") // 40 s pass
                .param(run)
                .update();
        try (TestNode node = TestNode.start("plan-2", "--spring.quartz.auto-startup=false")) {
            await().atMost(LONG).until(() -> work(run).state() == WorkState.DONE);
            assertThat(node.isAlive()).isTrue();
        }
        assertThat(lines(run)).isEqualTo(6);
        assertThat(path.number("select sum(total_fen)::bigint from dividend_lines where run_id = ?", run))
                .isEqualTo(162_000_00);
        assertThat(path.number("select takes from works where subject_id = ?", run))
                .isEqualTo(2);
    }

    private boolean somebodyWaitsForIt() {
        return county.owner()
                .sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }

    private long lines(long run) {
        return path.number("select count(*) from dividend_lines where run_id = ?", run);
    }

    private WorkRow work(long run) {
        return TestCounty.as(county.bookkeeper, () -> fromSix.work(run)).orElseThrow();
    }
}
