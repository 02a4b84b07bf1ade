package liannong.dividends;

import static liannong.dividends.RunCase.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import liannong.TestCounty;
import liannong.TestPath;
import liannong.meetings.Matter;
import liannong.meetings.MeetingReason;
import liannong.meetings.TestMeeting;
import liannong.schedule.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** A plan is laid open as the members passed it: by a resolution of theirs, about the plan, after the year, named once. */
@SpringBootTest
class PlanAsPassedTests {

    private final ApplicationContext context;
    private final RunCase test;
    private final TestCounty county;
    private final TestPath path;

    @Autowired
    PlanAsPassedTests(ApplicationContext context) {
        this.context = context;
        this.test = new RunCase(context);
        this.county = test.county;
        this.path = test.path;
    }

    @AfterEach
    void back() {
        TestClock.back(context);
    }

    @Test
    void theResolutionStandsOnTheRunAndOnTheNotice() {
        long run = path.submitted();
        long plan = path.plan();
        confirm(run, plan);
        RunView view = TestCounty.as(
                county.chair,
                () -> context.getBean(Distributions.class).run(run).orElseThrow());
        String no = path.text("select no from resolutions where id = ?", plan);
        assertThat(view.resolutionNo()).isEqualTo(no);
        assertThat(view.resolutionPassedOn()).isEqualTo(LocalDate.now(liannong.base.BusinessTime.ZONE));
        assertThat(path.text(
                        "select intro from notices where id = ?", java.util.Objects.requireNonNull(view.noticeId())))
                .contains("成员大会通过（决议 " + no + "）");
    }

    @Test
    void aResolutionOfAnotherMatterOrAnotherCooperativeOrNoneIsRefusedAndNothingIsLaidOpen() {
        long run = path.submitted();
        long other = TestMeeting.resolution(context, county, Matter.CONTRIBUTION);
        long foreign = new RunCase(context).path.plan();
        refused(
                MeetingReason.RESOLUTION_OF_ANOTHER_MATTER,
                county.chair,
                () -> path.runs().confirm(run, other));
        refused(
                MeetingReason.NO_SUCH_RESOLUTION,
                county.chair,
                () -> path.runs().confirm(run, foreign));
        refused(
                MeetingReason.NO_SUCH_RESOLUTION,
                county.chair,
                () -> path.runs().confirm(run, -1));
        assertThat(test.state(run)).isEqualTo("SUBMITTED");
        assertThat(path.number(
                        "select count(*) from notices where source_id = ? and source_kind = 'DIVIDEND_RUN'", run))
                .isZero();
    }

    @Test
    void aResolutionOfBeforeTheEndOfTheYearIsRefused() {
        LocalDate later = LocalDate.of(county.year + 2, 1, 5);
        long plan = path.plan();
        county.trade(county.members.getFirst(), 100_00, 300_00, LocalDate.of(county.year + 1, 6, 1));
        TestClock.moveTo(context, later);
        long run = TestCounty.as(county.bookkeeper, () -> {
            long next = path.runs().open(county.cooperative, county.year + 1);
            path.runs().compute(next, TestPath.SURPLUS, TestPath.LOSS);
            path.runs().submit(next);
            return next;
        });
        refused(
                RunReason.RESOLUTION_OF_ANOTHER_YEAR,
                county.chair,
                () -> path.runs().confirm(run, plan));
    }

    @Test
    void aResolutionPassesOnePlan() {
        long plan = path.plan();
        confirm(path.submitted(), plan);
        county.trade(county.members.getFirst(), 100_00, 300_00, LocalDate.of(county.year - 1, 6, 1));
        long before = TestCounty.as(county.bookkeeper, () -> {
            long run = path.runs().open(county.cooperative, county.year - 1);
            path.runs().compute(run, TestPath.SURPLUS, TestPath.LOSS);
            path.runs().submit(run);
            return run;
        });
        refused(
                RunReason.RESOLUTION_NAMED_BEFORE,
                county.chair,
                () -> path.runs().confirm(before, plan));
    }

    @Test
    void noStatementLaysAPlanOpenWithoutItsResolution() {
        long run = path.submitted();
        long other = TestMeeting.resolution(context, county, Matter.CONTRIBUTION);
        for (String resolution : new String[] {"null", Long.toString(other)}) {
            assertThatThrownBy(() -> county.raw(
                            county.chair,
                            sql -> sql.sql("update dividend_runs set state = 'ON_NOTICE', confirmed_by = "
                                            + county.chair.id() + ", confirmed_at = now(), resolution_id = "
                                            + resolution + " where id = " + run)
                                    .update()))
                    .as(resolution)
                    .hasMessageFindingMatch("names no resolution|not about its plan");
        }
        assertThatThrownBy(() -> county.raw(
                        county.chair,
                        sql -> sql.sql("update resolution_duties set valid_from = 'infinity'")
                                .update()))
                .hasStackTraceContaining("permission denied");
        long named = path.onNotice(run);
        assertThatThrownBy(() -> county.raw(
                        county.chair,
                        sql -> sql.sql("update dividend_runs set resolution_id = " + other + " where id = " + named)
                                .update()))
                .hasMessageContaining("on record");
    }

    @Test
    void whoseHeadsTheSpecialFundIsAveragedOverIsTheChartersToSay() {
        county.farmer("M07", false);
        long drafted = path.drafted();
        assertThat(fiscal(drafted)).isEqualTo("857143,857143,857143,857143,857143,857143,857142");
        RunCase grant = new RunCase(context);
        grant.county.farmer("M07", false);
        grant.county
                .owner()
                .sql(
                        "insert into charters select (jsonb_populate_record(c, jsonb_build_object('id', ?::bigint, 'version_no', 2,"
                                + " 'valid_from', ?::date, 'special_fund_heads', 'GRANT'))).* from charters c where cooperative_id = ?")
                .params(grant.county.next("charters"), LocalDate.of(grant.county.year, 1, 1), grant.county.cooperative)
                .update();
        long held = grant.path.drafted();
        assertThat(fiscal(held)).isEqualTo("1000000,1000000,1000000,1000000,1000000,1000000,0");
    }

    private String fiscal(long run) {
        return path.text(
                "select string_agg(l.fiscal_fen::text, ',' order by m.member_no collate \"C\") from dividend_lines l"
                        + " join members m on m.id = l.member_id where l.run_id = ?",
                run);
    }

    private void confirm(long run, long plan) {
        TestCounty.run(county.chair, () -> path.runs().confirm(run, plan));
    }
}
