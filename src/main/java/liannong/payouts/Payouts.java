package liannong.payouts;

import java.sql.Date;
import java.sql.Timestamp;
import java.util.List;
import liannong.access.SystemUser;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The one door through which money leaves: others say what is owed, to whom and when; it is paid once. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
@PreAuthorize("isAuthenticated()")
public class Payouts {

    private final JdbcTemplate batch;
    private final BusinessClock clock;

    Payouts(JdbcTemplate batch, BusinessClock clock) {
        this.batch = batch;
        this.clock = clock;
    }

    /**
     * Takes in what is owed. The same source again, with the same content, changes nothing.
     *
     * @throws Refused {@code SAME_SOURCE_OTHER_PAYMENT}
     */
    public void accept(List<Payable> payables) {
        Timestamp now = Timestamp.from(clock.instant());
        List<Object[]> rows = payables.stream()
                .map(owed -> new Object[] {
                    SystemUser.COUNTY,
                    owed.sourceKind(),
                    owed.sourceId(),
                    owed.payerId(),
                    owed.householdId(),
                    owed.payeeOrganisationId(),
                    owed.payeeName(),
                    owed.divisionCode(),
                    owed.amount().fen(),
                    owed.dueOn(),
                    owed.purpose(),
                    now
                })
                .toList();
        batch.batchUpdate("""
                insert into payables (id, county_code, source_kind, source_id, payer_id, household_id, payee_organisation_id, payee_name,
                    division_code, amount_fen, due_on, purpose, recorded_at)
                values (nextval('payables_seq'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (source_kind, source_id) do nothing""", rows);
        refuseOtherContent(payables);
    }

    private void refuseOtherContent(List<Payable> payables) {
        Long[] amounts = payables.stream().map(owed -> owed.amount().fen()).toArray(Long[]::new);
        Long[] sources = payables.stream().map(Payable::sourceId).toArray(Long[]::new);
        Long[] payers = payables.stream().map(Payable::payerId).toArray(Long[]::new);
        Long[] households = payables.stream().map(Payable::householdId).toArray(Long[]::new);
        Long[] organisations =
                payables.stream().map(Payable::payeeOrganisationId).toArray(Long[]::new);
        Date[] days = payables.stream().map(owed -> Date.valueOf(owed.dueOn())).toArray(Date[]::new);
        String[] kinds = payables.stream().map(Payable::sourceKind).toArray(String[]::new);
        List<String> other = batch.query(
                // apart, or the planner walks all payables in order for the first of many others that it expects
                """
                with other as materialized (
                select p.id, p.payee_name
                from unnest(?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::date[])
                    as owed(kind, source, payer, amount, household, organisation, due_on)
                join payables p on p.source_kind = owed.kind and p.source_id = owed.source
                where p.payer_id <> owed.payer or p.amount_fen <> owed.amount or p.household_id is distinct from owed.household
                   or p.payee_organisation_id is distinct from owed.organisation or p.due_on <> owed.due_on)
                select payee_name from other order by id limit 1""",
                (row, number) -> row.getString(1),
                kinds,
                sources,
                payers,
                amounts,
                households,
                organisations,
                days);
        if (!other.isEmpty()) throw new Refused(PayoutReason.SAME_SOURCE_OTHER_PAYMENT, other.getFirst());
    }
}
