package liannong.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.grid.Grid;
import java.time.LocalDate;
import java.util.List;
import liannong.Go;
import liannong.PageTest;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.access.SystemUser;
import liannong.audit.Check;
import liannong.audit.Day;
import liannong.audit.Finding;
import liannong.schedule.BusinessClock;
import liannong.schedule.DailyTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;

/** The auditor reads what the morning's audit found and takes the roots away; a cooperative has no such page. */
@SpringBootTest
class AuditViewTests extends PageTest {

    @SuppressWarnings("NullAway.Init") // by prepared()
    private TestCounty county;

    @Override
    protected SignedIn prepared() {
        county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        return county.user(Role.AUDITOR, "360781", null, null);
    }

    @Test
    void theMorningClosesTheDayBeforeAndLooksAtEverything() {
        LocalDate today = context.getBean(BusinessClock.class).today();
        for (String task : List.of("audit.close-day", "audit.look"))
            assertThat(SystemUser.<Integer>act(() -> task(task).run(today)))
                    .as(task)
                    .isNotNegative();
        assertThat(county.owner()
                        .sql("select distinct looked_for from audits where day = ? and broken is null")
                        .param(today)
                        .query(String.class)
                        .list())
                .hasSize(Check.values().length);
        assertThat(SystemUser.<Integer>act(() -> task("audit.look").run(today.minusDays(1))))
                .as("a day that was missed: what stands is looked at once")
                .isZero();
        String root = county.owner()
                .sql("select root from chain_days order by day desc limit 1")
                .query(String.class)
                .single();
        page();
        assertThat(rows(Day.class)).first().extracting(Day::root).isEqualTo(root);
    }

    @Test
    void whatIsRightIsSaidWithWhatWasLookedAt() {
        LocalDate day = nextDay();
        for (Check check : Check.values()) found(day, check.name(), null, "{}");
        assertThat(page()).contains(day + " 核对无误", "共核对 24 项");
        assertThat(rows(Finding.class)).extracting(Finding::check).containsExactly(Check.values());
    }

    @Test
    void whatIsBrokenIsSaidInASentence() {
        LocalDate day = nextDay();
        found(day, "ENTRIES", "unequal", "{17,5,100,99}");
        assertThat(page()).contains(day + " 核对发现问题", "第 17 号分录（组织 5）借 100 分，贷 99 分");
        assertThat(rows(Finding.class)).noneMatch(Finding::isRight);
    }

    private LocalDate nextDay() {
        return county.owner()
                .sql("select greatest(max(day), business_today()) + 1 from audits")
                .query(LocalDate.class)
                .single();
    }

    private void found(LocalDate day, String check, @Nullable String broken, String facts) {
        county.owner()
                .sql("insert into audits (id, day, looked_for, looked_at, broken, facts, began_at, took_ms)"
                        + " values (nextval('audits_seq'), :day, :check, 3, :broken, :facts::text[], now(), 4)")
                .param("day", day)
                .param("check", check)
                .param("broken", broken)
                .param("facts", facts)
                .update();
    }

    @Test
    void aCooperativeHasNoSuchPageAndReadsNoFindings() {
        for (SignedIn other : List.of(county.bookkeeper, county.chair, county.clerk)) {
            signIn(other);
            assertThatThrownBy(AuditViewTests::page).as(other.role().name()).isInstanceOf(ClassCastException.class);
            county.raw(
                    other,
                    sql -> assertThat(sql.sql("select count(*) from audits")
                                    .query(Long.class)
                                    .single())
                            .isZero());
        }
        assertThatThrownBy(() -> county.raw(
                        county.approver,
                        sql -> sql.sql("insert into audits values (1, current_date, 'LINKS', 1, null, '{}', now(), 1)")
                                .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    private DailyTask task(String name) {
        return context.getBeansOfType(DailyTask.class).values().stream()
                .filter(task -> task.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private <T> List<T> rows(Class<T> kind) {
        return find(Grid.class).all().stream()
                .flatMap(grid -> ((Grid<?>) grid).getListDataView().getItems())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static String page() {
        return Go.to("audit", AuditView.class).getElement().getTextRecursively();
    }
}
