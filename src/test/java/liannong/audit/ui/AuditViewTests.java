package liannong.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.grid.Grid;
import java.time.LocalDate;
import java.util.List;
import liannong.Go;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.access.SystemUser;
import liannong.audit.Check;
import liannong.audit.Day;
import liannong.audit.Finding;
import liannong.schedule.DailyTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** The auditor reads what the morning's audit found and takes the roots away; a cooperative has no such page. */
@SpringBootTest
class AuditViewTests extends SpringBrowserlessTest {

    @Autowired
    ApplicationContext context;

    private TestCounty county;

    @Override
    @BeforeEach
    public void initVaadinEnvironment() {
        county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        signIn(county.user(Role.AUDITOR, "360781", null, null));
        super.initVaadinEnvironment();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theMorningClosesTheDayBeforeAndLooksAtEverything() {
        LocalDate day = county.owner()
                .sql("select greatest(coalesce(max(day), date '2020-01-01'), coalesce((select max(day) from audits),"
                        + " date '2020-01-01')) + 2 from chain_days")
                .query(LocalDate.class)
                .single();
        for (String task : List.of("audit.close-day", "audit.look"))
            SystemUser.act(() -> task(task).run(day));
        String root = county.owner()
                .sql("select root from chain_days where day = ?")
                .param(day.minusDays(1))
                .query(String.class)
                .single();
        assertThat(shown()).contains(day + " 核对无误", "下载每日校验值");
        assertThat(rows(Finding.class)).extracting(Finding::check).containsExactly(Check.values());
        assertThat(rows(Day.class)).first().extracting(Day::root).isEqualTo(root);
        assertThat(county.owner()
                        .sql("select count(*) from audits where day = ?")
                        .param(day)
                        .query(Long.class)
                        .single())
                .isEqualTo(Check.values().length);
    }

    @Test
    void whatIsBrokenIsSaidInASentence() {
        county.owner()
                .sql("insert into audits (id, day, looked_for, looked_at, broken, facts, began_at, took_ms) values"
                        + " (nextval('audits_seq'), ?, 'ENTRIES', 3, 'unequal', '{17,5,100,99}', now(), 4)")
                .param(county.owner()
                        .sql("select coalesce(max(day), date '2020-01-01') + 1 from audits")
                        .query(LocalDate.class)
                        .single())
                .update();
        assertThat(shown()).contains("核对发现问题", "第 17 号分录（组织 5）借 100 分，贷 99 分");
        assertThat(rows(Finding.class)).noneMatch(Finding::isRight);
    }

    @Test
    void aCooperativeHasNoSuchPageAndReadsNoFindings() {
        for (SignedIn other : List.of(county.bookkeeper, county.chair, county.clerk)) {
            signIn(other);
            assertThatThrownBy(AuditViewTests::shown).as(other.role().name()).isInstanceOf(ClassCastException.class);
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

    private static String shown() {
        return Go.to("audit", AuditView.class).getElement().getTextRecursively();
    }

    private static void signIn(SignedIn user) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(context);
    }
}
