package liannong.dividends;

import java.util.ArrayList;
import java.util.List;
import liannong.base.Money;
import liannong.ledger.JournalEntry;
import liannong.ledger.Ledger;
import liannong.ledger.Posting;
import liannong.payouts.Outcome;
import liannong.payouts.PayoutsSettled;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the bank has paid lines of a run: the payables of the books are settled, in the same transaction. */
@Component
class PaymentEntries {

    private record Paid(long memberId, long refundFen, long residualFen, long settledFen, String divisionCode) {}

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final RunTexts texts;

    PaymentEntries(JdbcClient jdbc, Ledger ledger, RunTexts texts) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.texts = texts;
    }

    @EventListener
    void on(PayoutsSettled event) {
        List<Long> credited = event.settled().stream()
                .filter(settled -> settled.sourceKind().equals(Release.LINE) && settled.outcome() == Outcome.CREDITED)
                .map(PayoutsSettled.Settled::sourceId)
                .toList();
        if (credited.isEmpty()) return;
        List<Paid> paid = jdbc.sql("""
                        select l.member_id, l.refund_fen, l.residual_fen, coalesce((select sum(s.amount_fen) from overpayment_settlements s
                                   where s.against_kind = 'DIVIDEND_LINE' and s.against_line_id = l.id), 0)::bigint as settled_fen, r.division_code
                        from dividend_lines l join dividend_runs r on r.id = l.run_id
                        where l.id = any (:ids) order by l.id""")
                .param("ids", credited.toArray(Long[]::new))
                .query(Paid.class)
                .list();
        if (paid.size() != credited.size())
            throw new IllegalStateException("paid " + credited.size() + " lines, found " + paid.size());
        List<Posting> postings = new ArrayList<>();
        long total = 0;
        for (Paid line : paid) {
            OwedParts parts = new OwedParts(line.memberId(), line.refundFen(), line.residualFen());
            OwedParts unpaid = parts.minus(parts.settledBy(line.settledFen()));
            postings.addAll(unpaid.cleared());
            total = Math.addExact(total, unpaid.totalFen());
        }
        postings.add(Posting.credit("102", new Money(total)));
        ledger.post(new JournalEntry(
                event.payerId(),
                paid.getFirst().divisionCode(),
                event.settledOn(),
                texts.text("run.entry.payment"),
                "RESULT_FILE",
                event.resultFileId(),
                "PAYMENT",
                postings));
    }
}
