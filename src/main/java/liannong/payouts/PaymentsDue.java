package liannong.payouts;

import java.time.LocalDate;
import java.util.List;
import liannong.access.SystemUser;
import liannong.schedule.DailyTask;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each morning: what is due is instructed, one batch for each payer and due date, each in a transaction of its own. */
@Component
class PaymentsDue implements DailyTask {

    private record Due(long payerId, LocalDate dueOn) {}

    private final JdbcClient jdbc;
    private final Instructions instructions;

    PaymentsDue(JdbcClient jdbc, Instructions instructions) {
        this.jdbc = jdbc;
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
        return due(day).stream()
                .mapToInt(due -> instructions.instruct(due.payerId(), due.dueOn(), day))
                .sum();
    }

    private List<Due> due(LocalDate day) {
        return instructions.reading(() -> jdbc.sql("""
                        with open as materialized (
                            select p.payer_id, p.due_on, coalesce(t.household_id, p.household_id) as household_id,
                                   p.payee_organisation_id
                            from payables p
                            left join (select distinct on (payable_id) payable_id, household_id from payable_transfers
                                       order by payable_id, id desc) t on t.payable_id = p.id
                            where p.county_code = :county and p.due_on <= :day
                              and not exists (select 1 from payment_instructions i where i.payable_id = p.id))
                        select distinct payer_id, due_on from open
                        where exists (select 1 from accounts a where a.household_id = open.household_id
                                and a.matched_at is not null and a.valid_from <= :day and a.valid_to > :day)
                           or exists (select 1 from accounts a where a.organisation_id = open.payee_organisation_id
                                and a.matched_at is not null and a.valid_from <= :day and a.valid_to > :day)
                        order by due_on, payer_id""")
                .param("county", SystemUser.COUNTY)
                .param("day", day)
                .query(Due.class)
                .list());
    }
}
