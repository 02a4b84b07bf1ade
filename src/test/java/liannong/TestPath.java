package liannong;

import java.time.LocalDate;
import liannong.access.SystemUser;
import liannong.base.Money;
import liannong.dividends.Corrections;
import liannong.dividends.DividendRuns;
import liannong.meetings.Matter;
import liannong.meetings.TestMeeting;
import liannong.notices.Notices;
import liannong.payouts.BankFiles;
import liannong.payouts.BankResults;
import liannong.payouts.TestPayments;
import liannong.schedule.TestClock;
import org.springframework.context.ApplicationContext;

/** Takes a cooperative's year through the steps of its distribution, each by the person whose step it is. */
public record TestPath(ApplicationContext context, TestCounty county) {

    public static final Money SURPLUS = new Money(200_000_00);
    public static final Money LOSS = new Money(20_000_00);

    public DividendRuns runs() {
        return context.getBean(DividendRuns.class);
    }

    public long drafted() {
        return drafted(SURPLUS, LOSS);
    }

    public long drafted(Money surplus, Money loss) {
        return TestCounty.as(county.bookkeeper, () -> {
            long run = runs().open(county.cooperative, county.year);
            runs().compute(run, surplus, loss);
            return run;
        });
    }

    public long submitted() {
        return submitted(drafted());
    }

    public long submitted(long run) {
        TestCounty.run(county.bookkeeper, () -> runs().submit(run));
        return run;
    }

    public long onNotice() {
        return onNotice(submitted());
    }

    public long onNotice(long run) {
        TestCounty.run(county.chair, () -> runs().confirm(run, plan()));
        return run;
    }

    /** A resolution about the plan, of a meeting after the year that everybody came to. */
    public long plan() {
        return TestMeeting.resolution(context, county, Matter.PLAN);
    }

    /** The business date moves to the morning after the notice's last day, and the notice closes. */
    public long over(long run) {
        LocalDate after = lastDay(run).plusDays(1);
        TestClock.moveTo(context, after);
        SystemUser.act(() -> context.getBean(Notices.class).closeDue(after));
        return run;
    }

    public long released(long run) {
        TestCounty.run(county.approver, () -> runs().release(run, runs().firstPayableDay()));
        return run;
    }

    public long released() {
        return released(over(onNotice()));
    }

    /** What came to light after a run was released is corrected, and the correction released. */
    public long corrected(long run) {
        return released(over(correctedOnNotice(run)));
    }

    public long correctedOnNotice(long run) {
        Corrections corrections = context.getBean(Corrections.class);
        long correction = TestCounty.as(county.bookkeeper, () -> corrections.compute(run, "漏记一张过磅单"));
        submitted(correction);
        TestCounty.run(county.chair, () -> corrections.confirm(correction));
        return correction;
    }

    /** Instructed on the day it is due, released and handed to the bank; returns the batch. */
    public long batch(long run) {
        long batch = instructed(run);
        TestPayments.sent(context, county, batch);
        return batch;
    }

    /** Instructed on the day it is due, and no more; returns the batch. */
    public long instructed(long run) {
        LocalDate due = dueOn(run);
        TestClock.moveTo(context, due);
        TestPayments.instruct(context, county.cooperative, due, due);
        return number("select max(id) from payment_batches where payer_id = ?", county.cooperative);
    }

    /** The bank has paid all of a batch. */
    public void credited(long batch) {
        String lines = text(
                "select string_agg(end_to_end_id || '|' || to_char(amount_fen / 100.0, 'FM999999990.00') || '|1', E'\\n')"
                        + " from payment_instructions where batch_id = ?",
                batch);
        byte[] answer = ("HZ|\n" + lines).getBytes(BankFiles.CHARSET);
        TestCounty.run(
                county.bookkeeper, () -> context.getBean(BankResults.class).load(batch, "result.txt", answer));
    }

    public LocalDate dueOn(long run) {
        return county.owner()
                .sql("select due_on from dividend_runs where id = ?")
                .param(run)
                .query(LocalDate.class)
                .single();
    }

    public LocalDate lastDay(long run) {
        return county.owner()
                .sql("select last_day from notices where source_kind = 'DIVIDEND_RUN' and source_id = ?")
                .param(run)
                .query(LocalDate.class)
                .single();
    }

    /** What the owner of the tables counts. */
    public long number(String sql, Object... parameters) {
        return county.owner().sql(sql).params(parameters).query(Long.class).single();
    }

    public String text(String sql, Object... parameters) {
        return county.owner().sql(sql).params(parameters).query(String.class).single();
    }

    /** A household's objection to its own line, as it stands on record. */
    public long objection(long run, TestCounty.Member member) {
        return objectionTo("DIVIDEND_RUN", run, member);
    }

    /** @param sourceKind of the run: which table its lines are in */
    public long objectionTo(String sourceKind, long run, TestCounty.Member member) {
        String lines = sourceKind.equals("DIVIDEND_RUN") ? "dividend_lines" : "entitlement_lines";
        long id = county.next("objections");
        long by = county.householdUser(member).id();
        county.owner()
                .sql("insert into objections select * from jsonb_populate_record(null::objections, (select"
                        + " jsonb_build_object('id', :id, 'county_code', '360781', 'notice_id', n.id, 'row_no', r.row_no,"
                        + " 'household_id', l.household_id, 'organisation_id', n.organisation_id, 'division_code',"
                        + " n.division_code, 'raised_by', :by, 'raised_on', n.opened_on, 'text', '过磅单不对',"
                        + " 'answer_due', n.last_day, 'version', 0, 'source_id', l.id, 'command_id', gen_random_uuid())"
                        + " from notices n join notice_rows r on r.notice_id = n.id join " + lines + " l on l.id ="
                        + " r.source_id where n.source_id = :run and n.source_kind = :kind and l.member_id = :member))")
                .param("id", id)
                .param("by", by)
                .param("run", run)
                .param("kind", sourceKind)
                .param("member", member.id())
                .update();
        return id;
    }
}
