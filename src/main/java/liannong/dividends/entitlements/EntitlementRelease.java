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

    private void post(EntitlementRun run, LocalDate today) {
        for (Nature nature : Nature.values()) {
            List<EntitlementParts.Owed> owed = parts.ofRun(run.id(), nature);
            if (owed.isEmpty()) continue;
            List<Posting> postings = new ArrayList<>();
            long total = 0;
            for (EntitlementParts.Owed part : owed) {
                total = Math.addExact(total, part.fen());
                postings.add(EntitlementParts.credit(nature, part));
            }
            postings.add(Posting.debit(EntitlementParts.debited(nature), new Money(total)));
            ledger.post(new JournalEntry(
                    run.organisationId,
                    run.divisionCode,
                    today,
                    texts.text("entitlement.entry." + nature.name().toLowerCase(java.util.Locale.ROOT), run.number),
                    RUN,
                    run.id(),
                    nature.name(),
                    postings));
        }
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
