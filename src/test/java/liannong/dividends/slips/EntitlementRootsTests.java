package liannong.dividends.slips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.List;
import liannong.TestCounty;
import liannong.TestEntitlements;
import liannong.TestPath;
import liannong.access.SignedIn;
import liannong.meetings.Matter;
import liannong.meetings.TestMeeting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a scheme gives is sealed as a year's distribution is, whoever lays it open and by whatever statement. */
@SpringBootTest
class EntitlementRootsTests {

    private static final String SEAL = "select seal_entitlement_runs(array[:run]::bigint[])";
    private static final String NO_ROOT = "0".repeat(64);
    private static final String EVERY_LINE = "select id from entitlement_lines where run_id = :run";
    private static final String ALL_BUT_ONE =
            EVERY_LINE + " and id <> (select max(id) from entitlement_lines where run_id = :run)";

    private final ApplicationContext context;
    private final TestCounty county;
    private final TestPath path;
    private final TestEntitlements given;
    private final long resolution;

    @Autowired
    EntitlementRootsTests(ApplicationContext context) {
        this.context = context;
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.path = new TestPath(context, county);
        this.given = new TestEntitlements(context, county);
        this.resolution = TestMeeting.resolution(context, county, Matter.INCOME);
    }

    @Test
    void theNoticePrintsTheRootOfTheLinesInItsOrder() {
        long run = given.onNotice(given.floorAndRest());
        String root = path.text("select root from entitlement_roots where run_id = ? and leaves = 6", run);
        assertThat(path.text(
                        "select n.root from notices n join entitlement_runs r on r.notice_id = n.id where r.id = ?",
                        run))
                .isEqualTo(root);
        assertThat(path.number(
                        "select count(*) from notice_rows w join entitlement_slips s on s.line_id = w.source_id"
                                + " and s.serial = w.row_no join entitlement_runs r on r.notice_id = w.notice_id"
                                + " where s.run_id = ? and r.id = s.run_id",
                        run))
                .isEqualTo(6);
        List<Slip> slips = slips(run);
        assertThat(slips.stream().map(slip -> slip.line().holder()))
                .containsExactly("E06", "M01", "M02", "M03", "M04", "M05");
        assertThat(HexFormat.of()
                        .formatHex(MerkleTree.root(
                                slips.stream().map(slip -> slip.line().hash()).toList())))
                .isEqualTo(root);
        assertThat(slips.stream().map(slip -> slip.line().salt())).doesNotHaveDuplicates();
        assertThat(slips.get(1).line().text()).startsWith("LN2:BF-").contains(":2/6:M01:280000:");
    }

    @Test
    void aRunThatIsNotLaidOpenIsNotSealed() {
        long run = given.floorAndRest();
        assertThat(path.number("select count(*) from entitlement_roots where run_id = ?", run))
                .isZero();
        assertThatThrownBy(() -> county.raw(county.chair, sql -> seal(sql, run)))
                .hasStackTraceContaining("is not that of what is laid open");
    }

    @Test
    void noStatementLaysARunOpenWithoutItsRoot() {
        long run = given.floorAndRest();
        assertThatThrownBy(() -> county.raw(county.chair, sql -> layOpen(sql, run, "null")))
                .hasStackTraceContaining("is laid open without a root");
        String other = "'" + NO_ROOT + "'";
        assertThatThrownBy(() -> county.raw(county.chair, sql -> {
                    sql.sql("insert into entitlement_roots values (" + run + ", " + other + ", 6)")
                            .update();
                    layOpen(sql, run, other);
                }))
                .hasStackTraceContaining("is not that of what is laid open");
        assertThatThrownBy(() -> county.raw(county.chair, sql -> {
                    seal(sql, run);
                    layOpen(sql, run, other);
                }))
                .as("another root on the notice")
                .hasStackTraceContaining("is not that of what is laid open");
        county.raw(county.chair, sql -> {
            seal(sql, run);
            layOpen(sql, run, "(select root from entitlement_roots where run_id = " + run + ")");
        });
        assertThat(slips(run)).hasSize(6);
    }

    @Test
    void whatWasSealedIsNeitherRewrittenNorForgotten() {
        long run = given.onNotice(given.floorAndRest());
        assertThatThrownBy(() -> owner("update entitlement_slips set serial = serial + 10 where run_id = ?", run))
                .hasMessageContaining("append-only");
        assertThatThrownBy(() -> owner("delete from entitlement_roots where run_id = ?", run))
                .hasMessageContaining("append-only");
    }

    @Test
    void whatIsNotOnTheListIsNotLaidOpen() {
        long run = given.floorAndRest();
        String root = "(select root from entitlement_roots where run_id = " + run + ")";
        for (String rows : List.of(
                "select id from entitlement_lines where false", ALL_BUT_ONE, ALL_BUT_ONE + " union select -1")) {
            assertThatThrownBy(() -> county.raw(county.chair, sql -> {
                        seal(sql, run);
                        layOpen(sql, run, root, rows);
                    }))
                    .as(rows)
                    .hasStackTraceContaining("does not lay open its lines");
        }
        county.raw(county.chair, sql -> {
            seal(sql, run);
            layOpen(sql, run, root, EVERY_LINE);
        });
    }

    @Test
    void nothingIsAddedToAListThatIsWhole() {
        long run = given.onNotice(given.floorAndRest());
        String more = "insert into notice_rows select notice_id, 7, -1, name, place, cells from notice_rows"
                + " where row_no = 6 and notice_id = (select notice_id from entitlement_runs where id = " + run + ")";
        assertThatThrownBy(() -> county.raw(county.chair, sql -> sql.sql(more).update()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void aHouseholdReadsItsOwnSlipAndWritesNone() {
        long run = given.onNotice(given.floorAndRest());
        SignedIn household = county.householdUser(county.members.getFirst());
        SignedIn stranger = TestCounty.empty(context, TestCounty.OTHER_TOWNSHIP).chair;
        assertThat(seen(household, run)).isOne();
        assertThat(seen(county.clerk, run)).isEqualTo(6);
        assertThat(seen(stranger, run)).isZero();
        assertThatThrownBy(() -> county.raw(
                        household,
                        sql -> sql.sql("insert into entitlement_roots values (" + run + ", '" + NO_ROOT + "', 6)")
                                .update()))
                .hasStackTraceContaining("row-level security");
    }

    @ParameterizedTest
    @ValueSource(longs = {9_007_199_254_740_993L, 0, -57_18})
    void theTextOfTheDatabaseIsThatOfTheLine(long fen) {
        SlipLine line = SlipLine.entitlement("BF-1-20250101-20251231", 7, 86, "社员 7", fen, "0F".repeat(16));
        assertThat(county.owner()
                        .sql("select entitlement_slip_line('BF-1-20250101-20251231', 7, 86, '社员 7', :fen,"
                                + " decode(:salt, 'hex'))")
                        .param("fen", fen)
                        .param("salt", line.salt())
                        .query(String.class)
                        .single())
                .isEqualTo(line.text());
    }

    private List<Slip> slips(long run) {
        return TestCounty.as(
                county.bookkeeper, () -> context.getBean(SlipSql.class).ofRun(SlipSource.ENTITLEMENT, run, 1, 10));
    }

    private long seen(SignedIn by, long run) {
        long[] count = {-1};
        county.raw(
                by,
                sql -> count[0] = sql.sql("select count(*) from entitlement_slips where run_id = " + run)
                        .query(Long.class)
                        .single());
        return count[0];
    }

    private void owner(String sql, long run) {
        county.owner().sql(sql).param(run).update();
    }

    private static void seal(JdbcClient sql, long run) {
        sql.sql(SEAL).param("run", run).query().singleRow();
    }

    /** As the service does it, by hand. */
    private void layOpen(JdbcClient sql, long run, String root) {
        layOpen(sql, run, root, EVERY_LINE);
    }

    /** @param rows which lines are on the list, as SQL */
    private void layOpen(JdbcClient sql, long run, String root, String rows) {
        long notice = county.next("notices");
        sql.sql("insert into notices (id, county_code, number, kind, source_kind, source_id, organisation_id,"
                        + " division_code, organisation_name, title, intro, summary, headings, totals, row_count, opened_on,"
                        + " last_day, opened_by, root) select :notice, county_code, 'GS-T-' || id, 'ENTITLEMENT',"
                        + " 'ENTITLEMENT_RUN', id, organisation_id, division_code, '试验', '试验公示', '', '[]', '[]', '[]',"
                        + " line_count, business_today(), business_today() + 30, :by, " + root
                        + " from entitlement_runs where id = :run")
                .param("notice", notice)
                .param("by", county.chair.id())
                .param("run", run)
                .update();
        sql.sql("insert into notice_rows (notice_id, row_no, source_id, name, place, cells) select :notice,"
                        + " row_number() over (order by id), id, '某＊', '某村', '[]' from (" + rows + ") line")
                .param("notice", notice)
                .param("run", run)
                .update();
        sql.sql("update entitlement_runs set state = 'ON_NOTICE', confirmed_by = :by, confirmed_at = now(),"
                        + " notice_id = :notice, resolution_id = :resolution where id = :run")
                .param("by", county.chair.id())
                .param("notice", notice)
                .param("resolution", resolution)
                .param("run", run)
                .update();
    }
}
