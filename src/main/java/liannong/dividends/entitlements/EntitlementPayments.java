package liannong.dividends.entitlements;

import java.util.ArrayList;
import java.util.List;
import liannong.base.Money;
import liannong.dividends.RunTexts;
import liannong.ledger.JournalEntry;
import liannong.ledger.Ledger;
import liannong.ledger.Posting;
import liannong.payouts.Outcome;
import liannong.payouts.PayoutsSettled;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the bank has paid lines: what was owed in the books is settled, in the same transaction. */
@Component
class EntitlementPayments {

    private final JdbcClient jdbc;
    private final EntitlementParts parts;
    private final Ledger ledger;
    private final RunTexts texts;

    EntitlementPayments(JdbcClient jdbc, EntitlementParts parts, Ledger ledger, RunTexts texts) {
        this.jdbc = jdbc;
        this.parts = parts;
        this.ledger = ledger;
        this.texts = texts;
    }

    @EventListener
    void on(PayoutsSettled event) {
        List<Long> credited = event.settled().stream()
                .filter(settled ->
                        settled.sourceKind().equals(EntitlementRelease.LINE) && settled.outcome() == Outcome.CREDITED)
                .map(PayoutsSettled.Settled::sourceId)
                .toList();
        if (credited.isEmpty()) return;
        List<Posting> postings = new ArrayList<>();
        long total = 0;
        for (EntitlementParts.Part paid : parts.paid(credited)) {
            total = Math.addExact(total, paid.fen());
            postings.add(paid.cleared());
        }
        postings.add(Posting.credit("102", new Money(total)));
        ledger.post(new JournalEntry(
                event.payerId(),
                jdbc.sql("select division_code from organisations where id = :id")
                        .param("id", event.payerId())
                        .query(String.class)
                        .single(),
                event.settledOn(),
                texts.text("entitlement.entry.payment"),
                "RESULT_FILE",
                event.resultFileId(),
                "ENTITLEMENT_PAYMENT",
                postings));
    }
}
