package liannong.household;

import static liannong.household.TestVillage.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import liannong.TestCounty;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.notices.Objections;
import liannong.notices.RaiseForHousehold;
import liannong.notices.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may raise, read and answer an objection is the database's decision, whatever statement is sent. */
@SpringBootTest
class ObjectionRowSecurityTests {

    private static final String ELSEWHERE = "360781208201";
    private static final String RLS = "row-level security";
    private static final String NOBODYS = "raised by its household, or for it by the clerk of its village";

    private final ApplicationContext context;
    private final Objections objections;
    private final TestVillage village;
    private final TestYear year;
    private final SignedIn clerk;

    private long notice;
    private long line;

    @Autowired
    ObjectionRowSecurityTests(@FlywayDataSource DataSource owner, Objections objections, ApplicationContext context) {
        this.context = context;
        this.objections = objections;
        this.village = new TestVillage(owner);
        this.year = new TestYear(village, context);
        this.clerk = village.clerk("刘文书", TestVillage.VILLAGE);
    }

    @BeforeEach
    void layOpen() {
        long run = year.onNotice(1, 126_842_001);
        notice = year.notice(run);
        line = year.rowOf(village.first(), 1).lineId();
    }

    @Test
    void theHouseholdAndTheClerkOfItsVillageAdd() {
        add(village.first().user(), village.first().user(), village.first(), line, null);
        long second = year.rowOf(village.second(), 1).lineId();
        add(clerk, clerk, village.second(), second, "OFFICE");
        assertThat(count(clerk)).isEqualTo(2);
    }

    @Test
    void nobodyAddsInAnothersName() {
        SignedIn household = village.first().user();
        refuses(RLS, village.chair, household, null);
        refuses(RLS, clerk, household, null);
        refuses(RLS, household, clerk, "OFFICE");
    }

    @Test
    void nobodyElseAddsInHisOwnName() {
        refuses(NOBODYS, village.chair, village.chair, null);
        refuses(NOBODYS, village.chair, village.chair, "OFFICE");
        refuses(NOBODYS, village.approver, village.approver, "OFFICE");
        SignedIn neighbour = village.second().user();
        refuses(NOBODYS, neighbour, neighbour, null);
        SignedIn other = village.clerk("外村文书", ELSEWHERE);
        refuses(NOBODYS, other, other, "OFFICE");
    }

    @Test
    void aClerkSaysHowHeWasToldAndAHouseholdDoesNot() {
        refuses(NOBODYS, clerk, clerk, null);
        refuses(NOBODYS, village.first().user(), village.first().user(), "OFFICE");
        refuses("told_how_check", clerk, clerk, "RUMOUR");
    }

    @Test
    void aScopeThatIsPretendedIsNotEnough() {
        SignedIn other = village.clerk("外村文书", ELSEWHERE);
        SignedIn pretends = new SignedIn(
                other.id(),
                other.signInName(),
                other.displayName(),
                Role.VILLAGE_CLERK,
                TestVillage.VILLAGE,
                List.of(),
                null,
                null,
                false,
                false,
                "!");
        refuses(NOBODYS, pretends, pretends, "OFFICE");
    }

    @Test
    void nobodyHoldsAnothersLine() {
        assertThatThrownBy(() -> add(village.second().user(), village.second().user(), village.second(), line, null))
                .hasStackTraceContaining("another household's");
        assertThatThrownBy(() -> add(clerk, clerk, village.second(), line, "OFFICE"))
                .hasStackTraceContaining("another household's");
    }

    @Test
    void isAnsweredByItsCooperativeAndInTheAnswerersName() {
        long id = raised();
        assertThat(answer(clerk, village.chair, id)).isZero();
        assertThat(answer(village.first().user(), village.chair, id)).isZero();
        assertThat(answer(village.bookkeeper, village.bookkeeper, id)).isZero();
        assertThat(answer(village.approver, village.approver, id)).isZero();
        assertThatThrownBy(() -> answer(village.chair, village.supervisor, id)).hasStackTraceContaining(RLS);
        assertThat(answer(village.chair, village.chair, id)).isOne();
    }

    @Test
    void aClerkReadsThoseOfHisVillageOnly() {
        raised();
        SignedIn other = village.clerk("外村文书", ELSEWHERE);
        assertThat(count(clerk)).isOne();
        assertThat(count(other)).isZero();
        village.move(village.first(), ELSEWHERE);
        assertThat(count(clerk)).isZero();
        assertThat(count(other)).isOne();
    }

    @Test
    void aClerkSeesTheLinesOfHisVillageAndNotTheRun() {
        SignedIn other = village.clerk("外村文书", ELSEWHERE);
        assertThat(lines(clerk)).isEqualTo(village.families.size());
        assertThat(lines(other)).isZero();
        village.move(village.first(), ELSEWHERE);
        assertThat(lines(other)).isOne();
    }

    private long raised() {
        var order = new RaiseForHousehold(
                UUID.randomUUID(), village.first().householdId(), notice, line, Told.OFFICE, year.today(), "少算了两千斤。");
        return as(clerk, () -> objections.raiseFor(order));
    }

    private void refuses(String why, SignedIn acting, SignedIn by, @Nullable String told) {
        assertThatThrownBy(() -> add(acting, by, village.first(), line, told)).hasStackTraceContaining(why);
        assertThat(number(village.owner(), "select count(*) from objections where notice_id = ?", notice))
                .isZero();
    }

    private void add(SignedIn acting, SignedIn by, TestVillage.Family family, long ofLine, @Nullable String told) {
        LocalDate today = year.today();
        TestCounty.raw(
                context,
                acting,
                sql -> sql.sql(
                                "insert into objections (id, county_code, notice_id, row_no, source_id, household_id, organisation_id,"
                                        + " division_code, raised_by, raised_on, told_how, told_on, text, answer_due, command_id)"
                                        + " select nextval('objections_seq'), '360781', n.id, r.row_no, r.source_id, :household,"
                                        + " n.organisation_id, n.division_code, :by, :today, :told::text,"
                                        + " case when :told::text is not null then :today end, '少算了两千斤', :today, gen_random_uuid()"
                                        + " from notices n join notice_rows r on r.notice_id = n.id"
                                        + " where n.id = :notice and r.source_id = :line")
                        .param("household", family.householdId())
                        .param("by", by.id())
                        .param("today", today)
                        .param("told", told)
                        .param("notice", notice)
                        .param("line", ofLine)
                        .update());
    }

    private int answer(SignedIn acting, SignedIn by, long id) {
        List<Integer> changed = new ArrayList<>();
        TestCounty.raw(
                context,
                acting,
                sql -> changed.add(sql.sql(
                                "update objections set answer = '已经核对', answered_by = ?, answered_on = raised_on where id = ?")
                        .params(by.id(), id)
                        .update()));
        return changed.getFirst();
    }

    private long count(SignedIn reader) {
        return seen(reader, "select count(*) from objections where notice_id = ?", notice);
    }

    private long lines(SignedIn reader) {
        return seen(reader, "select count(*) from dividend_lines where cooperative_id = ?", village.cooperative);
    }

    private long seen(SignedIn reader, String select, long of) {
        List<Long> seen = new ArrayList<>();
        TestCounty.raw(context, reader, sql -> seen.add(number(sql, select, of)));
        return seen.getFirst();
    }

    private static long number(JdbcClient sql, String select, long of) {
        return sql.sql(select).param(of).query(Long.class).single();
    }
}
