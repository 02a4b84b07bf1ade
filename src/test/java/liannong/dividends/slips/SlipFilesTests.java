package liannong.dividends.slips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import liannong.TestCounty;
import liannong.TestEntitlements;
import liannong.TestPath;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.access.SystemUser;
import liannong.base.Refused;
import liannong.base.papers.ReadPaper;
import liannong.schedule.BusinessClock;
import liannong.schedule.TestClock;
import liannong.schedule.works.WorkOrder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;

/** The slips of a large run: drawn file by file, each once, wherever it breaks off. */
@SpringBootTest
class SlipFilesTests {

    /** How the node ends in the middle. */
    private static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final ApplicationContext context;
    private final TestCounty county;
    private final TestPath path;
    private final SlipFiles files;
    private final SlipWork work;

    @Autowired
    SlipFilesTests(
            ApplicationContext context,
            SlipFiles files,
            SlipSql sql,
            Slips slips,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            BusinessClock clock) {
        this.context = context;
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        for (int more = 0; more < 8; more++) county.member("N" + more, 1_000, 0, 100);
        this.path = new TestPath(context, county);
        this.files = files;
        this.work = new SlipWork(SlipSource.DISTRIBUTION, sql, slips, jdbc, transactions, clock, 1);
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    @Test
    void sixToALeafInTheOrderOfTheNoticeAndEverySlipOnce() {
        long run = path.onNotice();
        List<String> told = new ArrayList<>();
        draw(run, told);
        assertThat(told).containsExactly("0/14", "6/14", "12/14", "14/14");
        List<SlipFile> made = made(run);
        assertThat(made).extracting(SlipFile::first).containsExactly(1, 7, 13);
        assertThat(made).extracting(SlipFile::last).containsExactly(6, 12, 14);
        String text = String.join("\n", made.stream().map(this::text).toList());
        for (int row = 1; row <= 14; row++) assertThat(text).containsOnlyOnce("第 " + row + " 行，共 14 行");
    }

    @Test
    void thoseOfARunByASchemeAreDrawnBesideThoseOfADistribution() {
        TestEntitlements given = new TestEntitlements(context, county);
        long run = given.onNotice(given.floorAndRest());
        SlipWork another = new SlipWork(
                SlipSource.ENTITLEMENT,
                context.getBean(SlipSql.class),
                context.getBean(Slips.class),
                context.getBean(JdbcClient.class),
                context.getBean(PlatformTransactionManager.class),
                context.getBean(BusinessClock.class),
                1);
        TestCounty.run(county.bookkeeper, () -> files.ask(SlipSource.ENTITLEMENT, run, Locale.CHINESE));
        assertThat(TestCounty.as(county.chair, () -> files.work(SlipSource.ENTITLEMENT, run)))
                .isPresent();
        assertThat(TestCounty.as(county.chair, () -> files.work(SlipSource.DISTRIBUTION, run)))
                .isEmpty();
        TestCounty.run(county.bookkeeper, () -> another.run(order(run), (done, all) -> {}));
        List<SlipFile> there =
                TestCounty.as(county.bookkeeper, () -> files.of(SlipSource.ENTITLEMENT, run, Locale.CHINESE));
        assertThat(there.stream().mapToInt(SlipFile::slips).sum()).isEqualTo(14);
        assertThat(text(there.getFirst())).contains("发放条", "第 6 行，共 14 行");
        assertThat(made(run)).as("of a distribution with that number").isEmpty();
    }

    @Test
    void whatWasDrawnBeforeTheNodeDiedIsNotDrawnAgain() {
        long run = path.onNotice();
        assertThatExceptionOfType(Killed.class)
                .isThrownBy(() -> TestCounty.run(
                        county.bookkeeper,
                        () -> work.run(order(run), (done, all) -> {
                            if (done == 12) throw new Killed();
                        })));
        List<SlipFile> before = made(run);
        assertThat(before).hasSize(2);
        draw(run, new ArrayList<>());
        assertThat(made(run)).hasSize(3).startsWith(before.toArray(SlipFile[]::new));
    }

    @Test
    void twoNodesThatDrawTheSameMakeItOnce() {
        long run = path.onNotice();
        draw(run, new ArrayList<>());
        List<SlipFile> first = made(run);
        county.owner()
                .sql("delete from slip_files where source_id = ? and first_serial = 13")
                .param(run)
                .update();
        draw(run, new ArrayList<>());
        assertThat(made(run)).hasSize(3).startsWith(first.get(0), first.get(1));
    }

    @Test
    void aRunThatIsNotLaidOpenHasNoneAndAStrangerAsksForNone() {
        long run = path.submitted();
        refused(SlipReason.SLIP_WITHOUT_ROOT, county.bookkeeper, run);
        long open = path.onNotice(run);
        refused(SlipReason.NO_SUCH_SLIP, TestCounty.empty(context, TestCounty.OTHER_TOWNSHIP).bookkeeper, open);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() ->
                        TestCounty.run(county.clerk, () -> files.ask(SlipSource.DISTRIBUTION, open, Locale.CHINESE)));
        TestCounty.run(county.bookkeeper, () -> files.ask(SlipSource.DISTRIBUTION, open, Locale.CHINESE));
        assertThat(TestCounty.as(county.chair, () -> files.work(SlipSource.DISTRIBUTION, open)))
                .isPresent();
    }

    @Test
    void namesInFullAreForThoseWhoHandTheSlipsOut() {
        long run = path.onNotice();
        draw(run, new ArrayList<>());
        SignedIn supervisor = county.user(Role.SUPERVISOR, null, null, county.cooperative);
        for (SignedIn other : List.of(supervisor, county.clerk, county.approver))
            county.raw(
                    other,
                    sql -> assertThat(count(sql, run)).as(other.role().name()).isZero());
        county.raw(county.chair, sql -> assertThat(count(sql, run)).isEqualTo(3));
    }

    @Test
    void noTwoFilesHaveTheSameRowAndNoneIsChanged() {
        long run = path.onNotice();
        draw(run, new ArrayList<>());
        broken(
                "slip_files_source_kind_source_id_language",
                "insert into slip_files select nextval('slip_files_seq'),"
                        + " county_code, source_kind, source_id, organisation_id, language, 5, 8, leaves, content,"
                        + " made_by, made_at, made_on from slip_files where first_serial = 1 and source_id = " + run);
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> county.owner()
                        .sql("update slip_files set content = '\\x00' where source_id = ?")
                        .param(run)
                        .update());
    }

    @Test
    void aMonthLaterTheyAreForgottenAndCanBeMadeAgain() {
        long run = path.onNotice();
        draw(run, new ArrayList<>());
        LocalDate today = context.getBean(BusinessClock.class).today();
        var forget = new ForgetSlipFiles(files);
        SystemUser.act(() -> forget.run(today.plusDays(30)));
        assertThat(made(run)).hasSize(3);
        assertThat(SystemUser.<Integer>act(() -> forget.run(today.plusDays(31))))
                .isGreaterThanOrEqualTo(3);
        assertThat(made(run)).isEmpty();
        draw(run, new ArrayList<>());
        assertThat(made(run)).hasSize(3);
    }

    private void broken(String promise, String sql) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(
                        () -> county.raw(county.bookkeeper, it -> it.sql(sql).update()))
                .withStackTraceContaining(promise);
    }

    private void refused(SlipReason reason, SignedIn user, long run) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> TestCounty.run(user, () -> files.ask(SlipSource.DISTRIBUTION, run, Locale.CHINESE)))
                .satisfies(no -> assertThat(no.reason()).isEqualTo(reason));
    }

    private static long count(JdbcClient sql, long run) {
        return sql.sql("select count(*) from slip_files where source_id = ?")
                .param(run)
                .query(Long.class)
                .single();
    }

    private void draw(long run, List<String> told) {
        TestCounty.run(county.bookkeeper, () -> work.run(order(run), (done, all) -> told.add(done + "/" + all)));
    }

    private static WorkOrder order(long run) {
        return new WorkOrder(1, SlipSource.DISTRIBUTION.workKind(), run, "zh http://liannong.test/check/slips");
    }

    private List<SlipFile> made(long run) {
        return TestCounty.as(county.bookkeeper, () -> files.of(SlipSource.DISTRIBUTION, run, Locale.CHINESE));
    }

    private String text(SlipFile file) {
        return new ReadPaper(TestCounty.as(county.chair, () -> files.content(file.id()))).text();
    }
}
