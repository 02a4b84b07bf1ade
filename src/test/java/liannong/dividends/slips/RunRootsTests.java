package liannong.dividends.slips;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.access.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;

/** What is laid open is sealed with the root of its lines, whoever writes it and by whatever statement. */
@SpringBootTest
class RunRootsTests {

    private static final String SEAL = "select seal_dividend_runs(array[:run]::bigint[])";
    private static final String EVERY_LINE = "select id from dividend_lines where run_id = :run";
    private static final String ALL_BUT_ONE =
            EVERY_LINE + " and id <> (select max(id) from dividend_lines where run_id = :run)";

    private final ApplicationContext context;
    private final TestCounty county;
    private final TestPath path;

    @Autowired
    RunRootsTests(ApplicationContext context) {
        this.context = context;
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.path = new TestPath(context, county);
    }

    @Test
    void theNoticePrintsTheRootOfTheLinesInItsOrder() {
        long run = path.onNotice();
        String root = path.text("select root from dividend_roots where run_id = ? and leaves = 6", run);
        assertThat(path.text(
                        "select n.root from notices n join dividend_runs r on r.notice_id = n.id where r.id = ?", run))
                .isEqualTo(root);
        assertThat(path.number(
                        "select count(*) from notice_rows w join dividend_slips s on s.line_id = w.source_id and s.serial = w.row_no"
                                + " where s.run_id = ?",
                        run))
                .isEqualTo(6);
        List<Slip> slips = TestCounty.as(county.bookkeeper, () -> sql().ofRun(SlipSource.DISTRIBUTION, run, 1, 10));
        assertThat(slips.stream().map(slip -> slip.line().holder()))
                .containsExactly("E06", "M01", "M02", "M03", "M04", "M05");
        assertThat(HexFormat.of()
                        .formatHex(MerkleTree.root(
                                slips.stream().map(slip -> slip.line().hash()).toList())))
                .isEqualTo(root);
        assertThat(slips.stream().map(slip -> slip.line().salt())).doesNotHaveDuplicates();
        assertThat(slips.get(1).line().text()).contains(":2/6:M01:2916000:1309642:4225642:");
    }

    @Test
    void beforeItIsLaidOpenThereIsNoRoot() {
        long run = path.submitted();
        assertThat(path.number("select count(*) from dividend_roots where run_id = ?", run))
                .isZero();
    }

    @Test
    void sealsOnlyTogetherWithLayingOpen() {
        long run = path.submitted();
        RunRoots roots = context.getBean(RunRoots.class);
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> TestCounty.run(county.chair, () -> roots.seal(SlipSource.DISTRIBUTION, run)));
        assertThatThrownBy(() -> county.raw(
                        county.chair,
                        sql -> sql.sql(SEAL).param("run", run).query().singleRow()))
                .hasStackTraceContaining("is not that of what is laid open");
    }

    @Test
    void noStatementLaysAPlanOpenWithoutItsRoot() {
        long run = path.submitted();
        long plan = path.plan();
        assertThatThrownBy(() -> county.raw(county.chair, sql -> layOpen(sql, run, plan, "null")))
                .hasStackTraceContaining("is laid open without a root");
        String root = "'" + "0".repeat(64) + "'";
        assertThatThrownBy(() -> county.raw(county.chair, sql -> {
                    sql.sql("insert into dividend_roots values (" + run + ", " + root + ", 6)")
                            .update();
                    layOpen(sql, run, plan, root);
                }))
                .hasStackTraceContaining("is not that of what is laid open");
        assertThatThrownBy(() -> county.raw(county.chair, sql -> {
                    sql.sql(SEAL).param("run", run).query().singleRow();
                    layOpen(sql, run, plan, root);
                }))
                .as("another root on the notice")
                .hasStackTraceContaining("is not that of what is laid open");
        county.raw(county.chair, sql -> {
            sql.sql(SEAL).param("run", run).query().singleRow();
            layOpen(sql, run, plan, "(select root from dividend_roots where run_id = " + run + ")");
        });
        assertThat(TestCounty.as(county.bookkeeper, () -> sql().ofRun(SlipSource.DISTRIBUTION, run, 1, 10)))
                .hasSize(6);
    }

    @Test
    void whatIsNotOnTheListIsNotLaidOpen() {
        long run = path.submitted();
        long plan = path.plan();
        String root = "(select root from dividend_roots where run_id = " + run + ")";
        for (String rows :
                List.of("select id from dividend_lines where false", ALL_BUT_ONE, ALL_BUT_ONE + " union select -1")) {
            assertThatThrownBy(() -> county.raw(county.chair, sql -> {
                        sql.sql(SEAL).param("run", run).query().singleRow();
                        layOpen(sql, run, plan, root, rows);
                    }))
                    .as(rows)
                    .hasStackTraceContaining("does not lay open its lines");
        }
        county.raw(county.chair, sql -> {
            sql.sql(SEAL).param("run", run).query().singleRow();
            layOpen(sql, run, plan, root, EVERY_LINE);
        });
    }

    @Test
    void nothingIsAddedToAListThatIsWholeAndWithAnotherLineOnItNothingIsReleased() {
        long run = path.onNotice();
        String more = "insert into notice_rows select notice_id, 7, -1, name, place, cells from notice_rows"
                + " where row_no = 6 and notice_id = (select notice_id from dividend_runs where id = " + run + ")";
        assertThatThrownBy(() -> county.raw(county.chair, sql -> sql.sql(more).update()))
                .hasStackTraceContaining("row-level security");
        path.over(run);
        county.owner().sql(more).update();
        assertThatThrownBy(() -> path.released(run)).hasStackTraceContaining("does not lay open its lines");
    }

    @Test
    void aHouseholdReadsItsOwnSlipAndWritesNone() {
        long run = path.onNotice();
        SignedIn household = county.householdUser(county.members.getFirst());
        SignedIn stranger = TestCounty.empty(context, TestCounty.OTHER_TOWNSHIP).chair;
        assertThat(seen(household, run)).isOne();
        assertThat(seen(county.clerk, run)).isEqualTo(6);
        assertThat(seen(stranger, run)).isZero();
        assertThatThrownBy(() -> county.raw(
                        household,
                        sql -> sql.sql("insert into dividend_roots values (" + run + ", '" + "0".repeat(64) + "', 6)")
                                .update()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void thePathsOfTheDatabaseAreThoseOfTheTree() {
        for (int size : IntStream.concat(IntStream.rangeClosed(1, 40), IntStream.of(63, 64, 65, 300))
                .toArray()) {
            List<byte[]> leaves = IntStream.range(0, size)
                    .mapToObj(i -> MerkleTree.leaf(("line " + i).getBytes(StandardCharsets.UTF_8)))
                    .toList();
            String hashes = leaves.stream()
                    .map(leaf -> "'\\x" + HexFormat.of().formatHex(leaf) + "'")
                    .collect(Collectors.joining(","));
            List<String> written = county.owner()
                    .sql(
                            "with tree as (select * from merkle_tree(array[" + hashes + "]::bytea[]))"
                                    + " select encode(root, 'hex') from tree union all select encode(p, 'hex') from tree, unnest(paths) p")
                    .query(String.class)
                    .list();
            assertThat(written.getFirst()).isEqualTo(HexFormat.of().formatHex(MerkleTree.root(leaves)));
            assertThat(written.subList(1, size + 1))
                    .isEqualTo(Paths.of(leaves).stream()
                            .map(HexFormat.of()::formatHex)
                            .toList());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"M01", "m01", "社员 7", "1:2/3", "%41", "é~\\'", "\t"})
    void theTextOfTheDatabaseIsThatOfTheLine(String member) {
        SlipLine line = SlipLine.dividend("FP-2025-1", 7, 86, member, 9_007_199_254_740_993L, 1, "0F".repeat(16));
        assertThat(county.owner()
                        .sql("select slip_line('FP-2025-1', 7, 86, :member, 9007199254740993, 1, decode(:salt, 'hex'))")
                        .param("member", member)
                        .param("salt", line.salt())
                        .query(String.class)
                        .single())
                .isEqualTo(line.text());
    }

    private SlipSql sql() {
        return context.getBean(SlipSql.class);
    }

    private long seen(SignedIn by, long run) {
        long[] count = {-1};
        county.raw(
                by,
                sql -> count[0] = sql.sql("select count(*) from dividend_slips where run_id = " + run)
                        .query(Long.class)
                        .single());
        return count[0];
    }

    /** As the service does it, by hand. */
    private void layOpen(JdbcClient sql, long run, long plan, String root) {
        layOpen(sql, run, plan, root, EVERY_LINE);
    }

    /** @param rows which lines are on the list, as SQL */
    private void layOpen(JdbcClient sql, long run, long plan, String root, String rows) {
        long notice = county.next("notices");
        sql.sql("insert into notices (id, county_code, number, kind, source_kind, source_id, organisation_id,"
                        + " division_code, organisation_name, title, intro, summary, headings, totals, row_count, opened_on,"
                        + " last_day, opened_by, root) select :notice, county_code, 'GS-T-' || id, 'DISTRIBUTION', 'DIVIDEND_RUN',"
                        + " id, cooperative_id, division_code, '试验', '试验公示', '', '[]', '[]', '[]', line_count, business_today(),"
                        + " business_today() + 30, :by, " + root + " from dividend_runs where id = :run")
                .param("notice", notice)
                .param("by", county.chair.id())
                .param("run", run)
                .update();
        sql.sql("insert into notice_rows (notice_id, row_no, source_id, name, place, cells) select :notice,"
                        + " row_number() over (order by id), id, '某＊', '某村', '[]' from (" + rows + ") line")
                .param("notice", notice)
                .param("run", run)
                .update();
        sql.sql("update dividend_runs set state = 'ON_NOTICE', confirmed_by = :by, confirmed_at = now(),"
                        + " notice_id = :notice, resolution_id = :plan where id = :run")
                .param("by", county.chair.id())
                .param("notice", notice)
                .param("plan", plan)
                .param("run", run)
                .update();
    }
}
