package liannong.household;

import static liannong.household.TestVillage.as;
import static liannong.household.TestVillage.run;

import java.time.LocalDate;
import java.util.List;
import liannong.access.SystemUser;
import liannong.base.Money;
import liannong.dividends.DividendRuns;
import liannong.dividends.HouseholdDividends;
import liannong.meetings.Matter;
import liannong.meetings.TestMeeting;
import liannong.notices.Notices;
import liannong.payouts.TestPayments;
import liannong.schedule.BusinessClock;
import org.springframework.context.ApplicationContext;

/** Takes a village's year through the steps of its distribution, each by the person whose step it is. */
public record TestYear(
        TestVillage village,
        ApplicationContext context,
        DividendRuns runs,
        Notices notices,
        HouseholdDividends dividends,
        LocalDate today) {

    public TestYear(TestVillage village, ApplicationContext context) {
        this(
                village,
                context,
                context.getBean(DividendRuns.class),
                context.getBean(Notices.class),
                context.getBean(HouseholdDividends.class),
                context.getBean(BusinessClock.class).today());
    }

    /** Drafted, computed and submitted: on nobody's wall yet. */
    public long submitted(int yearsBack, long surplusFen) {
        return as(village.bookkeeper, () -> {
            long run = runs.open(village.cooperative, today.getYear() - yearsBack);
            runs.compute(run, new Money(surplusFen), Money.ZERO);
            runs.submit(run);
            return run;
        });
    }

    public long onNotice(int yearsBack, long surplusFen) {
        long run = submitted(yearsBack, surplusFen);
        long plan = TestMeeting.resolution(context, village.county(context), Matter.PLAN);
        run(village.chair, () -> runs.confirm(run, plan));
        return run;
    }

    /** Its notice ran out some days ago, and the approver let it go. */
    public long released(int yearsBack, long surplusFen) {
        long run = onNotice(yearsBack, surplusFen);
        close(run);
        run(village.approver, () -> runs.release(run, as(village.approver, runs::firstPayableDay)));
        return run;
    }

    public void close(long run) {
        village.ageNotice(notice(run));
        SystemUser.act(() -> notices.closeDue(today));
    }

    public long notice(long run) {
        return village.owner()
                .sql("select notice_id from dividend_runs where id = ?")
                .params(run)
                .query(Long.class)
                .single();
    }

    public HouseholdDividends.Row rowOf(TestVillage.Family family, int yearsBack) {
        return rows(family).stream()
                .filter(row -> row.year() == today.getYear() - yearsBack)
                .findFirst()
                .orElseThrow();
    }

    public List<HouseholdDividends.Row> rows(TestVillage.Family family) {
        return as(family.user(), () -> dividends.of(family.householdId()));
    }

    /** The bank's answer to a payment, as the last step of the path would leave it. */
    public void answered(long line, String outcome, String reason) {
        var sql = village.owner();
        long batch = next("payment_batches");
        long file = next("result_files");
        long instruction = next("payment_instructions");
        String payer = "select payer_id from payables where source_kind = 'DIVIDEND_LINE' and source_id = " + line;
        sql.sql("insert into payment_instructions (id, county_code, batch_id, payable_id, seq_no, end_to_end_id,"
                        + " payer_id, household_id, division_code, account_id, account_last4, amount_fen)"
                        + " select :instruction, '360781', :batch, p.id, 1, 'ET' || :batch, p.payer_id, p.household_id, p.division_code,"
                        + " a.id, a.number_last4, p.amount_fen from payables p join accounts a on a.household_id = p.household_id"
                        + " where p.source_kind = 'DIVIDEND_LINE' and p.source_id = :line;"
                        + " insert into payment_batches (id, county_code, number, payer_id, division_code, due_on, instructed_on,"
                        + " line_count, total_fen, file_name, content_sha256, created_at)"
                        + " select :batch, '360781', 'PO-T-' || :batch, payer_id, division_code, due_on, pay_day(payer_id, due_on),"
                        + " 1, amount_fen, 't' || :batch, batch_content(:batch), now() from payables where payer_id = ("
                        + payer
                        + ") and source_id = :line;"
                        + TestPayments.leave(":batch"))
                .param("batch", batch)
                .param("instruction", instruction)
                .param("line", line)
                .update();
        sql.sql(
                        "insert into result_files (id, county_code, batch_id, payer_id, division_code, file_name, sha256, content_enc,"
                                + " loaded_by, loaded_at) select :file, '360781', id, payer_id, division_code, 'r', 'sha' || id, '\\x00', 1, now()"
                                + " from payment_batches where id = :batch")
                .param("file", file)
                .param("batch", batch)
                .update();
        sql.sql(
                        "insert into payment_results (instruction_id, county_code, payer_id, household_id, division_code, outcome,"
                                + " reason_code, settled_on, result_file_id) select id, '360781', payer_id, household_id, division_code,"
                                + " :outcome, nullif(:reason, ''), :today, :file from payment_instructions where id = :instruction")
                .param("outcome", outcome)
                .param("reason", reason)
                .param("today", today)
                .param("file", file)
                .param("instruction", instruction)
                .update();
    }

    private long next(String table) {
        return village.owner()
                .sql("select nextval('" + table + "_seq')")
                .query(Long.class)
                .single();
    }
}
