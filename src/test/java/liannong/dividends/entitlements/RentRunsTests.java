package liannong.dividends.entitlements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liannong.TestCounty;
import liannong.base.BusinessTime;
import liannong.base.Reason;
import liannong.dividends.schemes.Amount;
import liannong.dividends.schemes.GrainPrice;
import liannong.dividends.schemes.Pool;
import liannong.dividends.schemes.Presence;
import liannong.dividends.schemes.SchemeReason;
import liannong.dividends.schemes.Source;
import liannong.shares.TestRegister;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** Rents with steps, rents in grain, who must be there, several figures: kept, computed, laid open with how it follows. */
@SpringBootTest
class RentRunsTests {

    private final TestCounty county;
    private final SchemePath path;
    private final SchemeBook book;
    private final EntitlementRuns runs;
    private final LocalDate first;
    private final LocalDate last;

    @Autowired
    RentRunsTests(ApplicationContext context, SchemeBook book, EntitlementRuns runs) {
        this.county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        this.path = new SchemePath(context, county);
        this.book = book;
        this.runs = runs;
        this.first = LocalDate.of(county.year, 1, 1);
        this.last = LocalDate.of(county.year, 12, 31);
    }

    @Test
    void aSchemeIsReadAsItWasWritten() {
        List<Pool> pools = List.of(
                TestPools.heads(
                        "表",
                        new Amount.Stepped(
                                TestPools.yuan("500"),
                                List.of(TestPools.step(first, "550"), TestPools.step(last, "600.50")))),
                TestPools.heads(
                        "率", new Amount.Rising(TestPools.yuan("500"), first.minusYears(9), 5, new BigDecimal("0.05"))),
                TestPools.heads("粮", new Amount.Grain(new BigDecimal("600"), TestPools.GRAIN, TestPools.yuan("700"))),
                TestPools.heads("粮无保底", new Amount.Grain(new BigDecimal("250.5"), TestPools.GRAIN, null)),
                TestPools.present(Presence.WHOLE_PERIOD, "在", Audience.MEMBERS));
        long version = written(Audience.MEMBERS, List.of(), pools);
        assertThat(TestCounty.as(county.bookkeeper, () -> book.scheme(version).pools()))
                .isEqualTo(pools);
    }

    @Test
    void grainIsPaidAtThePriceThatWasReadAndTheNoticeSaysHow() {
        long run = opened(
                TestPools.heads("租金", new Amount.Grain(new BigDecimal("600"), TestPools.GRAIN, TestPools.yuan("700"))));
        refused(SchemeReason.GRAIN_PRICE_MISSING, () -> runs.compute(run, Map.of()));
        refused(
                EntitlementReason.PRICE_NOT_READ_YET,
                () -> runs.compute(
                        run,
                        Map.of(),
                        List.of(TestPools.price(
                                "1.31", LocalDate.now(BusinessTime.ZONE).plusYears(2)))));
        compute(run, TestPools.price("1.31", last));
        assertThat(amounts(run)).containsOnly(786_00L);
        compute(run, TestPools.price("1.16", last));
        assertThat(amounts(run)).as("the floor").containsOnly(700_00L);
        compute(run, TestPools.price("1.31", last));
        submitted(run);
        assertThat(notice(run)).contains("600 斤 × 1.31 元 = 786.00 元/人（中籼稻 " + last + " 的价格，出处：收购价公告）");
    }

    @Test
    void aRentIsPaidByItsStepsAndTheNoticeSaysHow() {
        LocalDate middle = LocalDate.of(county.year, 7, 2);
        long run = opened(TestPools.heads(
                "租金", new Amount.Stepped(TestPools.yuan("500"), List.of(TestPools.step(middle, "573")))));
        compute(run);
        long days = last.toEpochDay() - first.toEpochDay() + 1;
        long before = middle.toEpochDay() - first.toEpochDay();
        long expected = BigDecimal.valueOf(500_00 * before + 573_00 * (days - before))
                .divide(BigDecimal.valueOf(days), 0, java.math.RoundingMode.HALF_UP)
                .longValueExact();
        assertThat(amounts(run)).containsOnly(expected);
        submitted(run);
        assertThat(notice(run)).contains("500.00 元 × " + before + " 天 + 573.00 元 × " + (days - before) + " 天");
    }

    /** All six joined on 1 January 2015. */
    @Test
    void whoJoinedAfterTheFirstDayWaitsForTheNextPeriod() {
        LocalDate joined = LocalDate.of(2015, 1, 1);
        long version = written(
                Audience.MEMBERS, List.of(), List.of(TestPools.present(Presence.FIRST_DAY, "租金", Audience.MEMBERS)));
        long tooLate = run(version, joined.minusDays(1), joined.plusDays(300));
        compute(tooLate);
        assertThat(amounts(tooLate)).isEmpty();
        long next = again(version, joined.plusDays(301), joined.plusDays(600));
        compute(next);
        assertThat(amounts(next)).hasSize(6);
        long whenever = written(
                Audience.MEMBERS, List.of(), List.of(TestPools.heads("不限", new Amount.PerUnit(TestPools.yuan("1")))));
        long run = run(whenever, joined.minusDays(1), joined.plusDays(300));
        compute(run);
        assertThat(amounts(run)).hasSize(6);
    }

    @Test
    void whoIsNamedCannotBeAskedToHaveBeenThere() {
        refused(
                EntitlementReason.NAMED_HAVE_NO_DAYS,
                () -> write(
                        Audience.NAMED,
                        List.of(),
                        List.of(TestPools.present(Presence.FIRST_DAY, "甲", Audience.NAMED))));
        long version = written(
                Audience.NAMED, List.of(), List.of(TestPools.heads("甲", new Amount.PerUnit(TestPools.yuan("1")))));
        assertThatThrownBy(() -> copied(version, "presence", "'FIRST_DAY'")).hasMessageContaining("no day of joining");
    }

    @Test
    void theDatabaseKeepsNoRentThatIsNotOne() {
        long table = written(
                Audience.MEMBERS,
                List.of(),
                List.of(TestPools.heads(
                        "表",
                        new Amount.Stepped(
                                TestPools.yuan("500"),
                                List.of(TestPools.step(first, "550"), TestPools.step(last, "600"))))));
        for (String[] bad : new String[][] {
            {"step_days", "'{2025-01-02,2025-01-01}'"},
            {"step_days", "'{2025-01-01,2025-01-01}'"},
            {"step_days", "'{2025-01-01}'"},
            {"step_days", "'{2025-01-01,null}'"},
            {"step_days", "null"},
            {"step_fens", "'{1,0}'"},
            {"step_fens", "'{1,null}'"},
            {"each_fen", "null"},
            {"rate", "0.1"},
            {"grain", "'稻'"},
            {"rent_since", "'2025-01-01'"},
            {"floor_fen", "1"}
        })
            assertThatThrownBy(() -> copied(table, bad[0], bad[1]))
                    .as(bad[0] + " " + bad[1])
                    .hasMessageContaining("scheme_pools_");
        copied(table, "step_fens", "'{2,1}'");
        long grain = written(
                Audience.MEMBERS,
                List.of(),
                List.of(TestPools.heads("粮", new Amount.Grain(BigDecimal.TEN, TestPools.GRAIN, null))));
        for (String[] bad :
                new String[][] {{"grain_jin", "0"}, {"grain", "null"}, {"each_fen", "1"}, {"floor_fen", "0"}})
            assertThatThrownBy(() -> copied(grain, bad[0], bad[1]))
                    .as(bad[0] + " " + bad[1])
                    .hasMessageContaining("scheme_pools_");
        copied(grain, "floor_fen", "1");
    }

    @Test
    void nobodyChangesThePriceBehindWhatWasComputed() {
        long run = opened(TestPools.heads("租金", new Amount.Grain(new BigDecimal("600"), TestPools.GRAIN, null)));
        compute(run, TestPools.price("1.31", last));
        String insert = "insert into entitlement_prices select run_id, '小麦', 1, observed_on, source, recorded_by"
                + " from entitlement_prices where run_id = ?";
        assertThatThrownBy(() -> raw(insert, run)).as("not of the scheme").hasMessageContaining("does not ask for it");
        String later = insert.replace("'小麦', 1, observed_on", "grain || '', 1, current_date + 3000");
        assertThatThrownBy(() -> raw(later, run)).as("of a day to come").hasMessageContaining("was not read yet");
        raw("delete from entitlement_prices where run_id = ?", run);
        assertThatThrownBy(() -> TestCounty.run(county.bookkeeper, () -> runs.submit(run)))
                .hasMessageContaining("not what its contract says");
        compute(run, TestPools.price("1.31", last));
        submitted(run);
        assertThatThrownBy(() -> raw("delete from entitlement_prices where run_id = ?", run))
                .hasMessageContaining("is frozen");
    }

    @Test
    void twoStreamsAreDividedEachInItsWay() {
        List<SchemeFigure> streams =
                List.of(new SchemeFigure("电费", Source.PV_TARIFF), new SchemeFigure("补贴", Source.PV_SUBSIDY));
        List<Pool> pools = List.of(TestPools.of("电费", "0.8"), TestPools.of("补贴", "1"));
        long run = run(written(Audience.MEMBERS, streams, pools));
        refused(EntitlementReason.FIGURE_MISSING, () -> runs.compute(run, Map.of("电费", TestPools.yuan("100"))));
        TestCounty.run(
                county.bookkeeper,
                () -> runs.compute(run, Map.of("电费", TestPools.yuan("600"), "补贴", TestPools.yuan("6"))));
        assertThat(amounts(run)).containsOnly(81_00L);
    }

    private long write(Audience audience, List<SchemeFigure> figures, List<Pool> pools) {
        return book.write(new NewSchemeVersion(
                UUID.randomUUID(),
                county.cooperative,
                "办法 " + UUID.randomUUID().toString().substring(0, 8),
                audience,
                LocalDate.of(2010, 1, 1),
                "合同",
                figures,
                pools));
    }

    private long written(Audience audience, List<SchemeFigure> figures, List<Pool> pools) {
        return TestCounty.as(county.bookkeeper, () -> write(audience, figures, pools));
    }

    private long opened(Pool pool) {
        return run(written(Audience.MEMBERS, List.of(), List.of(pool)));
    }

    private long run(long version) {
        return run(version, first, last);
    }

    private long run(long version, LocalDate from, LocalDate to) {
        TestCounty.run(county.chair, () -> book.confirm(version));
        return again(version, from, to);
    }

    private long again(long version, LocalDate from, LocalDate to) {
        long scheme = county.owner()
                .sql("select scheme_id from scheme_versions where id = ?")
                .param(version)
                .query(Long.class)
                .single();
        return TestCounty.as(county.bookkeeper, () -> runs.open(scheme, from, to));
    }

    private void compute(long run, GrainPrice... prices) {
        TestCounty.run(county.bookkeeper, () -> runs.compute(run, Map.of(), List.of(prices)));
    }

    private void submitted(long run) {
        TestCounty.run(county.bookkeeper, () -> runs.submit(run));
        path.confirmed(run);
    }

    /** The pool of a version once more, with one thing otherwise. */
    private void copied(long version, String column, String value) {
        String columns = county.owner()
                .sql("select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns"
                        + " where table_name = 'scheme_pools'")
                .query(String.class)
                .single();
        String values = columns.replaceFirst("\\bposition\\b", "position + 1 + floor(random() * 28)::int")
                .replaceFirst("\\bname\\b", "gen_random_uuid()::text")
                .replaceFirst("\\b" + column + "\\b", value + column(column));
        raw(
                "insert into scheme_pools (" + columns + ") select " + values
                        + " from scheme_pools where version_id = ? limit 1",
                version);
    }

    private static String column(String name) {
        return switch (name) {
            case "step_days" -> "::date[]";
            case "step_fens" -> "::bigint[]";
            case "rent_since" -> "::date";
            default -> "";
        };
    }

    private void raw(String sql, Object... parameters) {
        county.raw(county.bookkeeper, jdbc -> jdbc.sql(sql).params(parameters).update());
    }

    private List<Long> amounts(long run) {
        return county.owner()
                .sql("select total_fen from entitlement_lines where run_id = ?")
                .param(run)
                .query(Long.class)
                .list();
    }

    private String notice(long run) {
        return county.owner()
                .sql("select summary::text from notices where source_kind = 'ENTITLEMENT_RUN' and source_id = ?")
                .param(run)
                .query(String.class)
                .single();
    }

    private void refused(Reason reason, Runnable step) {
        TestRegister.refused(reason, () -> TestCounty.run(county.bookkeeper, step));
    }
}
