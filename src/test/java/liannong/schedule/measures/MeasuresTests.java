package liannong.schedule.measures;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.access.SystemUser;
import liannong.schedule.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** The figures say what waits, are asked for once a minute, and tell of nobody. */
@SpringBootTest
class MeasuresTests {

    private final ApplicationContext context;
    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final List<Measures> modules;

    @Autowired
    MeasuresTests(
            ApplicationContext context,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            List<Measures> modules) {
        this.context = context;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.modules = modules;
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    @Test
    void whatWaitsIsCounted() {
        TestCounty county = TestCounty.golden(context, TestCounty.TOWNSHIP, "CLOSING");
        TestPath path = new TestPath(context, county);
        Reading before = now();
        long run = path.onNotice();
        long objection = path.objection(run, county.members.getFirst());
        assertThat(now().of("liannong.objections.open")).isEqualTo(before.of("liannong.objections.open") + 1);
        county.owner()
                .sql("update objections set answered_by = ?, answered_on = raised_on, answer = '已经核对' where id = ?")
                .params(county.chair.id(), objection)
                .update();
        assertThat(now().of("liannong.objections.open")).isEqualTo(before.of("liannong.objections.open"));
        path.released(path.over(run));
        Reading released = now();
        TestClock.moveTo(context, path.dueOn(run).plusDays(3));
        assertThat(now().of("liannong.payables.overdue"))
                .isGreaterThanOrEqualTo(released.of("liannong.payables.overdue") + 6);
        assertThat(now().of("liannong.payables.oldest.days")).isGreaterThanOrEqualTo(3);
    }

    @Test
    void theDatabaseIsAskedOnceAMinuteHoweverOftenSomebodyLooks() {
        var readings = new MeasureReadings(jdbc, transactions, List.of(MeasuresTests::counting), Duration.ofMinutes(1));
        assertThat(Stream.generate(() -> readings.of("liannong.test.looks")).limit(5))
                .hasSize(5)
                .containsOnly(readings.of("liannong.test.looks"));
    }

    private static List<Measure> counting() {
        return List.of(
                new Measure("liannong.test.looks", "a different number each time", "select (random() * 1e15)::bigint"));
    }

    @Test
    void whatCannotBeReadIsNoFigureAndKeepsNobodyFromTheOthers() {
        var readings = new MeasureReadings(
                jdbc,
                transactions,
                List.of(
                        () -> List.of(new Measure("liannong.test.broken", "nothing", "select count(*) from nowhere")),
                        MeasuresTests::counting),
                Duration.ZERO);
        assertThat(readings.of("liannong.test.broken")).isEmpty();
        assertThat(readings.of("liannong.test.looks")).isPresent();
    }

    @Test
    void theTextHasEveryFigureAndNothingOfAPerson() {
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        context.getBeansOfType(MeterBinder.class).values().stream()
                .filter(MeasureGauges.class::isInstance)
                .forEach(binder -> binder.bindTo(registry));
        String text = registry.scrape();
        assertThat(text)
                .contains("# HELP liannong_days_lag Days by which the slowest daily task is behind")
                .containsPattern("(?m)^liannong_days_failed [0-9]")
                .containsPattern("(?m)^liannong_imports_waiting [0-9]")
                .containsPattern("(?m)^liannong_imports_oldest_seconds [0-9]")
                .containsPattern("(?m)^liannong_works_waiting [0-9]")
                .containsPattern("(?m)^liannong_works_failed [0-9]")
                .containsPattern("(?m)^liannong_payables_overdue [0-9]")
                .containsPattern("(?m)^liannong_payables_oldest_days [0-9]")
                .containsPattern("(?m)^liannong_batches_waiting [0-9]")
                .containsPattern("(?m)^liannong_objections_open [0-9]")
                .containsPattern("(?m)^liannong_objections_oldest_days [0-9]")
                .doesNotContain("NaN")
                .doesNotContainPattern("\\p{IsHan}|[0-9]{11}");
    }

    private Reading now() {
        return new Reading(new MeasureReadings(jdbc, transactions, modules, Duration.ZERO));
    }

    private record Reading(java.util.Map<String, Long> values) {

        Reading(MeasureReadings readings) {
            this(SystemUser.act(() -> readings.all().stream()
                    .collect(java.util.stream.Collectors.toMap(
                            Measure::name,
                            measure -> readings.of(measure.name()).orElse(-1L)))));
        }

        long of(String name) {
            return values.getOrDefault(name, -1L);
        }
    }
}
