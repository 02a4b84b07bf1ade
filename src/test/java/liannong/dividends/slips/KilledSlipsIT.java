package liannong.dividends.slips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.base.database.TestNode;
import liannong.schedule.works.WorkRow;
import liannong.schedule.works.WorkState;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** A node is killed for real while it draws the slips of a run; the next goes on where it stopped. */
@SpringBootTest
class KilledSlipsIT {

    private static final Duration LONG = Duration.ofMinutes(3);
    private static final int MORE = 294;
    private static final int FILES = 50;

    private final TestCounty county;
    private final TestPath path;
    private final SlipFiles files;

    @Autowired
    KilledSlipsIT(ApplicationContext context, SlipFiles files) {
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.path = new TestPath(context, county);
        this.files = files;
    }

    @Test
    void whatWasDrawnBeforeTheKillStaysAndTheNextNodeDrawsTheRest() throws IOException {
        for (int more = 0; more < MORE; more++) county.farmer(String.format("N%03d", more), false);
        long run = path.onNotice();
        TestCounty.run(county.bookkeeper, () -> files.ask(SlipSource.DISTRIBUTION, run, Locale.CHINESE));
        try (TestNode node = node("slips-1")) {
            await().atMost(LONG)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> made(run).size() >= 2);
            node.kill();
        }
        List<SlipFile> before = made(run);
        assertThat(before.size()).isBetween(2, FILES - 1);
        assertThat(work(run).state()).isEqualTo(WorkState.RUNNING);
        county.owner()
                .sql("update works set lease_until = now() where subject_id = ? and state = 'RUNNING'") // 40 s pass
                .param(run)
                .update();
        try (TestNode node = node("slips-2")) {
            await().atMost(LONG).until(() -> work(run).state() == WorkState.DONE);
            assertThat(node.isAlive()).isTrue();
        }
        assertThat(made(run)).hasSize(FILES).startsWith(before.toArray(SlipFile[]::new));
        assertThat(made(run).stream().mapToInt(SlipFile::slips).sum()).isEqualTo(MORE + 6);
        assertThat(work(run).done()).isEqualTo(MORE + 6);
    }

    private static TestNode node(String name) throws IOException {
        return TestNode.start(name, "--liannong.slips.leaves-in-a-file=1", "--spring.quartz.auto-startup=false");
    }

    private List<SlipFile> made(long run) {
        return TestCounty.as(county.bookkeeper, () -> files.of(SlipSource.DISTRIBUTION, run, Locale.CHINESE));
    }

    private WorkRow work(long run) {
        return TestCounty.as(county.bookkeeper, () -> files.work(SlipSource.DISTRIBUTION, run))
                .orElseThrow();
    }
}
