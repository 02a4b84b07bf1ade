package liannong.payouts;

import java.time.LocalDate;
import java.util.List;
import liannong.access.SystemUser;
import liannong.schedule.DailyTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Each morning: payees are checked, and what is due is instructed, one batch for each payer and due date, each in a
 * transaction of its own.
 */
@Component
class PaymentsDue implements DailyTask {

    /** Banks never rest for longer. */
    private static final int LONGEST_REST = 15;

    private record Due(long payerId, LocalDate dueOn) {}

    private final JdbcClient jdbc;
    private final Instructions instructions;
    private final HoldSweep holds;

    PaymentsDue(JdbcClient jdbc, Instructions instructions, HoldSweep holds) {
        this.jdbc = jdbc;
        this.holds = holds;
        this.instructions = instructions;
    }

    @Override
    public String name() {
        return "payouts.instruct";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public int run(LocalDate day) {
        holds.sweep(day);
        return due(day).stream()
                .mapToInt(due -> instructions.instruct(due.payerId(), due.dueOn(), day))
                .sum();
    }

    /** Due by the payer's rule for days on which banks rest, with something that nothing stands against. */
    private List<Due> due(LocalDate day) {
        return instructions.reading(() -> jdbc.sql("""
                        with open as materialized (
                            select distinct p.payer_id, p.due_on from payables p
                            where p.county_code = :county and p.due_on <= :last
                              and not exists (select 1 from last_instructions i where i.payable_id = p.id)
                              and not exists (select 1 from payment_holds k where k.payable_id = p.id and k.outcome is null)
                              and not exists (select 1 from held_funds z where z.payable_id = p.id and z.freed_on is null))
                        select payer_id, due_on from open where pay_day(payer_id, due_on) <= :day order by due_on, payer_id""")
                .param("county", SystemUser.COUNTY)
                .param("day", day)
                .param("last", day.plusDays(LONGEST_REST))
                .query(Due.class)
                .list());
    }
}
