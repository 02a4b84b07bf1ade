package liannong.payouts;

import java.sql.Timestamp;
import java.util.List;
import java.util.Objects;
import liannong.base.Money;
import liannong.registry.Belongings;
import liannong.registry.Consequence;
import liannong.registry.FamilyChange;
import liannong.registry.FamilyEventKind;
import liannong.registry.FamilyEventRecorded;
import liannong.schedule.BusinessClock;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What a household is still owed was owed to it on its day and stays with it; a household that joins another leaves
 * it to
 * that one; where nobody is left, it waits for the heirs.
 */
@Component
@Order(40)
class UnpaidFollows implements Belongings {

    private record Unpaid(long count, long fen) {}

    private static final String OPEN = """
            from payables p
            where payee_household(p.id, p.household_id) = :household
              and (p.household_id = :household or exists (
                   select 1 from payable_transfers t where t.payable_id = p.id and t.household_id = :household))
              and not exists (select 1 from last_instructions i left join payment_results x on x.instruction_id = i.id
                   where i.payable_id = p.id and x.outcome is distinct from 'RETURNED')
            """;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    UnpaidFollows(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Consequence> of(FamilyChange change) {
        if (change.leaving().isEmpty()) return List.of();
        Unpaid unpaid = jdbc.sql("select count(*) as count, coalesce(sum(p.amount_fen), 0)::bigint as fen " + OPEN)
                .param("household", change.householdId())
                .query(Unpaid.class)
                .single();
        if (unpaid.count() == 0) return List.of();
        Object[] facts = {unpaid.count(), new Money(unpaid.fen())};
        if (change.kind() == FamilyEventKind.MERGE) return List.of(Consequence.follows("payouts.follow.merged", facts));
        return List.of(
                change.ends()
                        ? Consequence.open("payouts.follow.heirs", facts)
                        : Consequence.stays("payouts.follow.stays", facts));
    }

    @EventListener
    void on(FamilyEventRecorded event) {
        FamilyChange change = event.change();
        if (change.kind() != FamilyEventKind.MERGE) return;
        jdbc.sql("""
                        insert into payable_transfers (id, county_code, payable_id, division_code, payer_id, from_household_id,
                            household_id, event_id, recorded_at)
                        select nextval('payable_transfers_seq'), p.county_code, p.id, p.division_code, p.payer_id, :household, :into, :event, :at
                        """ + OPEN)
                .param("household", change.householdId())
                .param("into", Objects.requireNonNull(change.otherHouseholdId()))
                .param("event", event.eventId())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
