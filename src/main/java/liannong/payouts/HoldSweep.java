package liannong.payouts;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import liannong.access.CurrentUser;
import liannong.access.SystemUser;
import liannong.schedule.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks every payee anew: what no longer stands against a payment ends its wait, what stands against it now begins
 * one, and where the payee died, moved or left the money is put aside at once.
 */
@Service
@Transactional
class HoldSweep {

    private record Fund(long holdId) {}

    private static final String BEGIN = """
            insert into payment_holds (id, county_code, payable_id, instruction_id, payer_id, household_id, division_code,
                reason, since, opened_at)
            select nextval('payment_holds_seq'), :county, c.payable_id, c.returned_id, c.payer_id, c.household_id,
                   c.division_code, c.reason, :day, :now
            from checked c
            where c.reason is not null
              and not exists (select 1 from payment_holds k where k.payable_id = c.payable_id and k.outcome is null)
              and not exists (select 1 from held_funds z where z.payable_id = c.payable_id and z.freed_on is null)""";

    private final JdbcClient jdbc;
    private final BusinessClock clock;
    private final HeldFunds funds;
    private final PayoutTexts texts;

    HoldSweep(JdbcClient jdbc, BusinessClock clock, HeldFunds funds, PayoutTexts texts) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.funds = funds;
        this.texts = texts;
    }

    /** For a day: how many waits began and ended. */
    public int sweep(LocalDate day) {
        int solved = bound(PayeeChecks.all() + """
                        update payment_holds k set outcome = 'SOLVED', ended_by = :by, ended_at = :now, ended_why = :why
                        where k.county_code = :county and k.outcome is null and k.reason <> 'NOT_RECEIVED'
                          and not exists (select 1 from checked c where c.payable_id = k.payable_id and c.reason = k.reason)""", day)
                .param("by", CurrentUser.get().id())
                .param("why", texts.text("hold.solved"))
                .update();
        int begun = bound(PayeeChecks.all() + BEGIN, day).update();
        aside();
        return solved + begun;
    }

    /** Ends the waits of what came back of a batch and may be sent again now. */
    void solveReturned(long batchId, LocalDate day) {
        bound(PayeeChecks.back() + """
                        update payment_holds k set outcome = 'SOLVED', ended_by = :by, ended_at = :now, ended_why = :why
                        where k.outcome is null and k.payable_id in (select c.payable_id from checked c where c.reason is null)""", day)
                .param("followed", batchId)
                .param("by", CurrentUser.get().id())
                .param("why", texts.text("hold.solved"))
                .update();
    }

    /** Begins the waits of what came back of a batch and may not be sent again as it stands. */
    void beginReturned(long batchId, LocalDate day) {
        bound(PayeeChecks.back() + BEGIN, day).param("followed", batchId).update();
    }

    /** Those that a rule puts aside at once. */
    private void aside() {
        List<Fund> due = jdbc.sql("""
                        select k.id as hold_id from payment_holds k join hold_rules r on r.reason = k.reason
                        where k.county_code = :county and k.outcome is null and r.held_funds order by k.id""")
                .param("county", SystemUser.COUNTY)
                .query(Fund.class)
                .list();
        due.forEach(fund -> funds.put(fund.holdId(), texts.text("hold.put-aside")));
    }

    private JdbcClient.StatementSpec bound(String sql, LocalDate day) {
        return jdbc.sql(sql)
                .param("county", SystemUser.COUNTY)
                .param("day", day)
                .param("now", Timestamp.from(clock.instant()));
    }
}
