package liannong.dividends.entitlements;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import liannong.base.Money;
import liannong.dividends.LineKind;
import liannong.dividends.SetOffs;
import liannong.payouts.Payable;
import liannong.payouts.Payouts;
import org.springframework.stereotype.Component;

/**
 * What a released run sets in motion: what is owed stands in the books and becomes payable, less what was paid too much
 * before and may be set off.
 */
@Component
class EntitlementRelease {

    static final String RUN = "ENTITLEMENT_RUN";
    static final String LINE = "ENTITLEMENT_LINE";

    private final EntitlementSql sql;
    private final EntitlementEntries entries;
    private final SetOffs setOffs;
    private final Payouts payouts;

    EntitlementRelease(EntitlementSql sql, EntitlementEntries entries, SetOffs setOffs, Payouts payouts) {
        this.sql = sql;
        this.entries = entries;
        this.setOffs = setOffs;
        this.payouts = payouts;
    }

    void write(EntitlementRun run, LocalDate dueOn, LocalDate today) {
        // an exit statement is in the books since it was settled
        if (run.kind == RunKind.SCHEME) entries.owed(run, today);
        entries.overpaid(run, today);
        pay(run, dueOn, today, RUN, run.id(), sql.owed(run.id()));
    }

    /** What was held becomes payable after all. */
    void free(EntitlementRun run, LocalDate dueOn, LocalDate today, OwedLine line) {
        pay(run, dueOn, today, LINE, line.id(), List.of(line));
    }

    private void pay(
            EntitlementRun run, LocalDate dueOn, LocalDate today, String source, long sourceId, List<OwedLine> lines) {
        List<OwedLine> free = lines.stream()
                .filter(line -> line.totalFen() > 0 && !line.held())
                .toList();
        List<Long> ids = free.stream().map(OwedLine::id).toList();
        Map<Long, Long> settled = setOffs.against(LineKind.ENTITLEMENT_LINE, run.organisationId, ids, today);
        entries.setOff(run, today, source, sourceId, settled.keySet());
        String purpose = entries.purpose(run);
        payouts.accept(free.stream()
                .map(line -> payable(run, dueOn, purpose, line, settled.getOrDefault(line.id(), 0L)))
                .filter(payable -> payable.amount().isPositive())
                .toList());
    }

    private static Payable payable(
            EntitlementRun run, LocalDate dueOn, String purpose, OwedLine line, long settledFen) {
        return new Payable(
                LINE,
                line.id(),
                run.organisationId,
                line.householdId(),
                line.payeeOrganisationId(),
                line.name(),
                line.divisionCode(),
                new Money(line.totalFen() - settledFen),
                dueOn,
                purpose);
    }
}
