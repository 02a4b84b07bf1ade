package liannong.dividends.entitlements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import liannong.base.Money;
import liannong.dividends.RunTexts;
import liannong.dividends.schemes.Nature;
import liannong.ledger.JournalEntry;
import liannong.ledger.Ledger;
import liannong.ledger.Posting;
import liannong.payouts.Payable;
import liannong.payouts.Payouts;
import org.springframework.stereotype.Component;

/** What a released run sets in motion: what is owed stands in the books, and becomes payable. */
@Component
class EntitlementRelease {

    static final String RUN = "ENTITLEMENT_RUN";
    static final String LINE = "ENTITLEMENT_LINE";

    private final EntitlementSql sql;
    private final EntitlementParts parts;
    private final Ledger ledger;
    private final Payouts payouts;
    private final RunTexts texts;

    EntitlementRelease(EntitlementSql sql, EntitlementParts parts, Ledger ledger, Payouts payouts, RunTexts texts) {
        this.sql = sql;
        this.parts = parts;
        this.ledger = ledger;
        this.payouts = payouts;
        this.texts = texts;
    }

    void write(EntitlementRun run, LocalDate dueOn, LocalDate today) {
        if (run.kind == RunKind.SCHEME) post(run, today); // an exit statement is in the books since it was settled
        pay(run, dueOn, sql.owed(run.id()));
    }

    /** What was held becomes payable after all. */
    void free(EntitlementRun run, LocalDate dueOn, OwedLine line) {
        pay(run, dueOn, List.of(line));
    }

    /** What is borne by 各项分配 is carried to 未分配盈余, as the step of a distribution (domain.md 1.8, step 5). */
    private void post(EntitlementRun run, LocalDate today) {
        Money distributed = Money.ZERO;
        for (Nature nature : Nature.values()) {
            List<EntitlementParts.Owed> owed = parts.ofRun(run.id(), nature);
            if (owed.isEmpty()) continue;
            List<Posting> postings = new ArrayList<>();
            long total = 0;
            for (EntitlementParts.Owed part : owed) {
                total = Math.addExact(total, part.fen());
                postings.add(EntitlementParts.credit(nature, part));
            }
            String debited = EntitlementParts.debited(nature);
            postings.add(Posting.debit(debited, new Money(total)));
            entry(run, today, nature.name().toLowerCase(java.util.Locale.ROOT), nature.name(), postings);
            if (debited.equals(EntitlementParts.DISTRIBUTED)) distributed = distributed.plus(new Money(total));
        }
        if (distributed.isPositive())
            entry(
                    run,
                    today,
                    "carried",
                    "CARRIED",
                    List.of(
                            Posting.debit(EntitlementParts.UNDISTRIBUTED, distributed),
                            Posting.credit(EntitlementParts.DISTRIBUTED, distributed)));
    }

    private void entry(EntitlementRun run, LocalDate today, String words, String step, List<Posting> postings) {
        ledger.post(new JournalEntry(
                run.organisationId,
                run.divisionCode,
                today,
                texts.text("entitlement.entry." + words, run.number),
                RUN,
                run.id(),
                step,
                postings));
    }

    private void pay(EntitlementRun run, LocalDate dueOn, List<OwedLine> lines) {
        payouts.accept(lines.stream()
                .filter(line -> line.totalFen() > 0 && !line.held())
                .map(line -> new Payable(
                        LINE,
                        line.id(),
                        run.organisationId,
                        line.householdId(),
                        line.payeeOrganisationId(),
                        line.name(),
                        line.divisionCode(),
                        new Money(line.totalFen()),
                        dueOn,
                        parts.purpose(run)))
                .toList());
    }
}
