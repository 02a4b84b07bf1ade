package liannong.dividends.entitlements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import liannong.base.Money;
import liannong.dividends.RunTexts;
import liannong.dividends.schemes.Nature;
import liannong.ledger.JournalEntry;
import liannong.ledger.Ledger;
import liannong.ledger.Posting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The books of a released run: what is owed, what a correction takes back, and what is settled by it. */
@Component
class EntitlementEntries {

    private final EntitlementParts parts;
    private final Ledger ledger;
    private final RunTexts texts;
    private final JdbcClient jdbc;

    EntitlementEntries(EntitlementParts parts, Ledger ledger, RunTexts texts, JdbcClient jdbc) {
        this.parts = parts;
        this.ledger = ledger;
        this.texts = texts;
        this.jdbc = jdbc;
    }

    /**
     * What a run owes, nature by nature; a correction owes less where it takes something back. What is borne by 各项分配
     * is carried to 未分配盈余, as the step of a distribution (domain.md 1.8, step 5).
     */
    void owed(EntitlementRun run, LocalDate today) {
        long distributed = 0;
        for (Nature nature : Nature.values()) {
            List<Posting> postings = new ArrayList<>();
            long total = 0;
            for (EntitlementParts.Part part : parts.ofRun(run.id(), nature)) {
                total = Math.addExact(total, part.fen());
                postings.add(part.owed());
            }
            String debited = EntitlementParts.debited(nature);
            postings.addAll(borne(debited, total));
            if (debited.equals(EntitlementParts.DISTRIBUTED)) distributed = Math.addExact(distributed, total);
            entry(run, today, EntitlementRelease.RUN, run.id(), nature.name(), postings);
        }
        List<Posting> carried = new ArrayList<>(borne(EntitlementParts.UNDISTRIBUTED, distributed));
        carried.addAll(borne(EntitlementParts.DISTRIBUTED, -distributed));
        entry(run, today, EntitlementRelease.RUN, run.id(), "CARRIED", carried);
    }

    /** What somebody was paid too much he owes on his current account. */
    void overpaid(EntitlementRun run, LocalDate today) {
        entry(run, today, EntitlementRelease.RUN, run.id(), "OVERPAID", cleared(parts.overpaid(run.id())));
    }

    /**
     * What was overpaid is settled by what is owed for these lines of the run.
     *
     * @param sourceKind with {@code sourceId} what is entered once
     */
    void setOff(EntitlementRun run, LocalDate today, String sourceKind, long sourceId, Collection<Long> lineIds) {
        entry(run, today, sourceKind, sourceId, "SET_OFF", cleared(parts.setOff(lineIds)));
    }

    /** Debited where positive. */
    private static List<Posting> borne(String account, long fen) {
        if (fen == 0) return List.of();
        Money amount = new Money(Math.abs(fen));
        return List.of(fen > 0 ? Posting.debit(account, amount) : Posting.credit(account, amount));
    }

    private static List<Posting> cleared(List<EntitlementParts.Part> parts) {
        return parts.stream().map(EntitlementParts.Part::cleared).toList();
    }

    private void entry(
            EntitlementRun run,
            LocalDate today,
            String sourceKind,
            long sourceId,
            String step,
            List<Posting> postings) {
        if (postings.isEmpty()) return;
        ledger.post(new JournalEntry(
                run.organisationId,
                run.divisionCode,
                today,
                texts.text("entitlement.entry." + step.toLowerCase(Locale.ROOT), run.number),
                sourceKind,
                sourceId,
                step,
                postings));
    }

    /** What stands on the payment: the scheme's name or the exit, and the period. */
    String purpose(EntitlementRun run) {
        if (run.kind == RunKind.EXIT) return texts.text("entitlement.purpose.exit");
        String scheme = jdbc.sql("select name from schemes where id = :id")
                .param("id", run.schemeId)
                .query(String.class)
                .single();
        return texts.text(
                run.isCorrection() ? "entitlement.purpose-corrected" : "entitlement.purpose",
                scheme,
                run.firstDay.getYear());
    }
}
