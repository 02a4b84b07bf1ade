package liannong.schedule.works;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import liannong.TestCounty;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.base.Refused;
import liannong.schedule.ScheduleReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.annotation.DirtiesContext;

/** A work is asked for once, done in the name of whoever asked, seen by its own, and taken up again when a node dies. */
@SpringBootTest(properties = "liannong.works=true")
@DirtiesContext // or its worker works off what the other tests ask for
class WorksTests {

    @TestConfiguration
    static class Kinds {
        @Bean
        Counting counting() {
            return new Counting();
        }
    }

    /** Does ten pieces, and waits before the sixth until it may go on. */
    static class Counting implements Work {

        final List<Integer> pieces = new CopyOnWriteArrayList<>();
        final List<String> names = new CopyOnWriteArrayList<>();
        volatile CountDownLatch atTheSixth = new CountDownLatch(1);
        final Semaphore mayGoOn = new Semaphore(0);

        @Override
        public String kind() {
            return "TEST_COUNT";
        }

        @Override
        public void run(WorkOrder order, Progress progress) {
            switch (order.input()) {
                case "refused" -> throw new Refused(ScheduleReason.DATE_NOT_LATER);
                case "broken" -> throw new IllegalStateException("a stone");
                case "no memory" -> throw new OutOfMemoryError("a stone");
                default -> count(progress);
            }
        }

        private void count(Progress progress) {
            names.add(CurrentUser.get().id() + " " + CurrentUser.get().role());
            for (int piece = 1; piece <= 10; piece++) {
                progress.report(piece - 1L, 10);
                if (piece == 6) {
                    atTheSixth.countDown();
                    mayGoOn.acquireUninterruptibly();
                    progress.report(piece - 1L, 10);
                }
                pieces.add(piece);
            }
        }
    }

    private final ApplicationContext context;
    private final Works works;
    private final Counting counting;
    private final TestCounty county;
    private final SignedIn asker;

    @Autowired
    WorksTests(ApplicationContext context, Works works, Counting counting) {
        this.context = context;
        this.works = works;
        this.counting = counting;
        this.county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        this.asker = county.bookkeeper;
    }

    @AfterEach
    void forget() {
        counting.mayGoOn.release(100);
        await().until(() -> county.owner()
                .sql(
                        "select not exists (select 1 from works where kind = 'TEST_COUNT' and state in ('WAITING', 'RUNNING'))")
                .query(Boolean.class)
                .single());
        counting.mayGoOn.drainPermits();
        counting.pieces.clear();
        counting.names.clear();
        counting.atTheSixth = new CountDownLatch(1);
    }

    @Test
    void aWorkIsDoneInTheNameOfWhoeverAskedAndSaysHowFarItIs() throws InterruptedException {
        ask("");
        atTheSixth();
        WorkRow halfway = row(asker);
        assertThat(halfway.state()).isEqualTo(WorkState.RUNNING);
        assertThat(halfway.done()).isEqualTo(5);
        assertThat(halfway.total()).isEqualTo(10);
        counting.mayGoOn.release();
        await().until(() -> row(asker).state() == WorkState.DONE);
        assertThat(counting.pieces).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(counting.names).containsExactly(asker.id() + " BOOKKEEPER");
        assertThat(row(asker).done()).isEqualTo(10);
    }

    @Test
    void theSameIsAskedForOnceUntilItIsOver() throws InterruptedException {
        ask("");
        atTheSixth();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ask(county.chair))
                .satisfies(no -> assertThat(no.reason()).isEqualTo(WorkReason.WORK_UNDER_WAY));
        counting.mayGoOn.release();
        await().until(() -> row(asker).state() == WorkState.DONE);
        counting.mayGoOn.release();
        ask("");
        await().until(() -> counting.pieces.size() == 20);
    }

    @Test
    void aNodeThatIsThoughtDeadGoesNoFurtherAndAnotherTakesItUp() throws InterruptedException {
        long id = ask("");
        atTheSixth();
        county.owner()
                .sql("update works set lease_by = 'another', takes = takes + 1 where id = ?")
                .param(id)
                .update();
        counting.mayGoOn.release();
        await().untilAsserted(() -> assertThat(counting.pieces).containsExactly(1, 2, 3, 4, 5));
        county.owner()
                .sql("update works set lease_until = now() - interval '1 second' where id = ?")
                .param(id)
                .update();
        counting.mayGoOn.release();
        look();
        await().atMost(java.time.Duration.ofSeconds(30)).until(() -> row(asker).state() == WorkState.DONE);
        assertThat(counting.pieces).endsWith(6, 7, 8, 9, 10).hasSize(15);
    }

    @Test
    void whatTheRulesRefuseIsSaidInBothLanguages() {
        ask("refused");
        await().until(() -> row(asker).state() == WorkState.REFUSED);
        assertThat(row(asker).refusal(Locale.CHINESE)).isNotBlank().doesNotContain("refused.");
        assertThat(row(asker).refusal(Locale.ENGLISH)).isNotEqualTo(row(asker).refusal(Locale.CHINESE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"broken", "no memory"})
    void whatBreaksHasANumberAndMayBeAskedForAgain(String how) {
        ask(how);
        await().until(() -> row(asker).state() == WorkState.FAILED);
        assertThat(row(asker).refusal(Locale.CHINESE))
                .containsPattern("[0-9a-f]{8}")
                .doesNotContain("stone");
        counting.mayGoOn.release();
        ask("");
        await().until(() -> row(asker).state() == WorkState.DONE);
    }

    @Test
    void aWorkThatEndsItsNodeEachTimeIsNotTakenUpForEver() {
        long id = sleeping("");
        county.owner()
                .sql("update works set takes = 5, lease_until = null where id = ?")
                .param(id)
                .update();
        look();
        await().atMost(java.time.Duration.ofSeconds(30)).until(() -> row(asker).state() == WorkState.REFUSED);
        assertThat(counting.pieces).isEmpty();
        assertThat(row(asker).refusal(Locale.ENGLISH)).contains("broke off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"disabled = true", "organisation_ids = '{1}'", "role = 'SUPERVISOR'"})
    void whoeverIsNoUserAnyMoreOrNotForItHasNothingDone(String meanwhile) {
        long id = sleeping("");
        county.owner()
                .sql("update users set " + meanwhile + " where id = ?")
                .param(asker.id())
                .update();
        county.owner()
                .sql("update works set lease_until = null where id = ?")
                .param(id)
                .update();
        look();
        await().atMost(java.time.Duration.ofSeconds(30))
                .until(() -> row(county.chair).state() == WorkState.REFUSED);
        assertThat(counting.pieces).isEmpty();
    }

    @Test
    void onlyItsOwnSeeAWorkAndOnlyMakersAsk() {
        ask("refused");
        await().until(() -> row(asker).state().isOver());
        SignedIn stranger = TestCounty.empty(context, TestCounty.OTHER_TOWNSHIP).bookkeeper;
        assertThat(TestCounty.as(stranger, () -> works.last("TEST_COUNT", county.cooperative)))
                .isEmpty();
        assertThat(TestCounty.as(county.clerk, () -> works.last("TEST_COUNT", county.cooperative)))
                .isPresent();
        SignedIn supervisor = county.user(Role.SUPERVISOR, null, null, county.cooperative);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> ask(supervisor));
    }

    @Test
    void theDatabaseHasNobodyAskInAnothersNameOrForMoreThanHisOwn() {
        String insert =
                "insert into works (id, county_code, kind, subject_id, division_code, organisation_id, asked_by,"
                        + " asked_role, asked_division, asked_organisations, asked_at) values (nextval('works_seq'), '360781',"
                        + " 'TEST_RAW', 1, ?, ?, ?, ?, ?, ?::bigint[], now())";
        String own = "{" + county.cooperative + "}";
        refusedRaw(insert, county.village, county.cooperative, county.chair.id(), "BOOKKEEPER", null, own);
        refusedRaw(insert, county.village, county.cooperative, asker.id(), "BUREAU_APPROVER", null, own);
        refusedRaw(insert, county.village, county.cooperative, asker.id(), "BOOKKEEPER", "360781", own);
        refusedRaw(insert, county.village, county.cooperative, asker.id(), "BOOKKEEPER", null, "{1}");
        county.raw(
                asker,
                sql -> assertThat(sql.sql(insert)
                                .params(java.util.Arrays.asList(
                                        county.village, county.cooperative, asker.id(), "BOOKKEEPER", null, own))
                                .update())
                        .isOne());
    }

    @Test
    void whatIsOverStaysAsItWas() {
        long id = ask("refused");
        await().until(() -> row(asker).state().isOver());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> county.raw(
                        asker,
                        sql -> sql.sql("update works set state = 'WAITING', refusal = null, refusal_en = null,"
                                        + " finished_at = null where id = ?")
                                .param(id)
                                .update()))
                .withStackTraceContaining("stays as it was");
    }

    /** The worker looks at once, and not when it would have looked by itself. */
    private void look() {
        TestCounty.run(county.chair, () -> works.ask("TEST_COUNT", -county.cooperative, county.cooperative, "refused"));
    }

    private void atTheSixth() throws InterruptedException {
        assertThat(counting.atTheSixth.await(30, java.util.concurrent.TimeUnit.SECONDS))
                .isTrue();
    }

    private void refusedRaw(String insert, @Nullable Object... values) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> county.raw(
                        asker,
                        sql -> sql.sql(insert)
                                .params(java.util.Arrays.asList(values))
                                .update()))
                .withStackTraceContaining("row-level security");
    }

    private long ask(SignedIn user) {
        return TestCounty.as(user, () -> works.ask("TEST_COUNT", county.cooperative, county.cooperative, ""));
    }

    private long ask(String input) {
        return TestCounty.as(asker, () -> works.ask("TEST_COUNT", county.cooperative, county.cooperative, input));
    }

    /** Asked for, and held by a node that is not there. */
    private long sleeping(String input) {
        county.owner()
                .sql("insert into works (id, county_code, kind, subject_id, input, division_code, organisation_id,"
                        + " asked_by, asked_role, asked_organisations, asked_at, state, lease_by, lease_until) values"
                        + " (nextval('works_seq'), '360781', 'TEST_COUNT', ?, ?, ?, ?, ?, 'BOOKKEEPER', array[?]::bigint[],"
                        + " now(), 'RUNNING', 'away', now() + interval '1 hour')")
                .params(county.cooperative, input, county.village, county.cooperative, asker.id(), county.cooperative)
                .update();
        return row(asker).id();
    }

    private WorkRow row(SignedIn reader) {
        return TestCounty.as(reader, () -> works.last("TEST_COUNT", county.cooperative))
                .orElseThrow();
    }
}
