package liannong.dividends;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import liannong.base.Money;
import liannong.ledger.JournalEntry;
import liannong.ledger.Ledger;
import liannong.ledger.Posting;
import org.springframework.stereotype.Component;

/** The books of a released run: the entries of domain.md 1.8; of a correction what it moves between the members. */
@Component
class ReleaseEntries {

    private final Ledger ledger;
    private final RunTexts texts;

    ReleaseEntries(Ledger ledger, RunTexts texts) {
        this.ledger = ledger;
        this.texts = texts;
    }

    /** Of the year's distribution itself. */
    void distribution(DividendRun run, LocalDate today, List<PayableLine> lines) {
        Money distributed =
                new Money(run.distributableFen).plus(new Money(run.reserveFen)).plus(new Money(run.charterFundsFen));
        both(run, today, "CLOSE", "331", "33202", new Money(run.surplusFen));
        both(run, today, "RESERVE", "33201", "322", new Money(run.reserveFen));
        both(run, today, "FUNDS", "33201", "32290", new Money(run.charterFundsFen));
        pool(run, today, "REFUND", new Money(run.refundPoolFen), lines, line -> refund(line));
        pool(run, today, "RESIDUAL", new Money(run.residualPoolFen), lines, line -> residual(line));
        both(run, today, "TRANSFER", "33202", "33201", distributed);
    }

    /**
     * Of a correction: it gives one member what it takes from others, in each pool for itself. What somebody was paid
     * too much he owes on his current account.
     */
    void correction(DividendRun run, LocalDate today, List<PayableLine> lines) {
        entry(run, today, "CORRECT_REFUND", all(lines, line -> refund(line).owed()));
        entry(run, today, "CORRECT_RESIDUAL", all(lines, line -> residual(line).owed()));
        entry(run, today, "OVERPAID", all(lines, ReleaseEntries::overpaid));
    }

    /**
     * What was overpaid is settled by what is owed for lines of the run.
     *
     * @param sourceKind with {@code sourceId} and {@code step} what is entered once
     * @param settled by line, in fen
     */
    void setOff(
            DividendRun run,
            LocalDate today,
            String sourceKind,
            long sourceId,
            List<PayableLine> lines,
            Map<Long, Long> settled) {
        List<Posting> postings = new ArrayList<>();
        for (PayableLine line : lines) {
            long fen = settled.getOrDefault(line.id(), 0L);
            if (fen == 0) continue;
            postings.addAll(line.parts().settledBy(fen).cleared());
            postings.add(Posting.credit(Overpayments.ACCOUNT, line.memberId(), new Money(fen)));
        }
        entry(run, today, sourceKind, sourceId, "SET_OFF", postings);
    }

    private static List<Posting> overpaid(PayableLine line) {
        if (line.totalFen() > 0) return List.of();
        List<Posting> postings = new ArrayList<>(line.parts().cleared());
        if (line.totalFen() < 0)
            postings.add(Posting.debit(Overpayments.ACCOUNT, line.memberId(), new Money(-line.totalFen())));
        return postings;
    }

    private static OwedParts refund(PayableLine line) {
        return new OwedParts(line.memberId(), line.refundFen(), 0);
    }

    private static OwedParts residual(PayableLine line) {
        return new OwedParts(line.memberId(), 0, line.residualFen());
    }

    private void both(DividendRun run, LocalDate today, String step, String debit, String credit, Money amount) {
        if (amount.isPositive())
            entry(run, today, step, List.of(Posting.debit(debit, amount), Posting.credit(credit, amount)));
    }

    private void pool(
            DividendRun run,
            LocalDate today,
            String step,
            Money pool,
            List<PayableLine> lines,
            Function<PayableLine, OwedParts> part) {
        if (!pool.isPositive()) return;
        List<Posting> postings = new ArrayList<>();
        postings.add(Posting.debit("33201", pool));
        postings.addAll(all(lines, line -> part.apply(line).owed()));
        entry(run, today, step, postings);
    }

    private static List<Posting> all(List<PayableLine> lines, Function<PayableLine, List<Posting>> of) {
        return lines.stream().flatMap(line -> of.apply(line).stream()).toList();
    }

    private void entry(DividendRun run, LocalDate today, String step, List<Posting> postings) {
        entry(run, today, Release.RUN, run.id(), step, postings);
    }

    private void entry(
            DividendRun run, LocalDate today, String sourceKind, long sourceId, String step, List<Posting> postings) {
        if (postings.isEmpty()) return;
        ledger.post(new JournalEntry(
                run.cooperativeId,
                run.divisionCode,
                today,
                texts.entry(step, run.year),
                sourceKind,
                sourceId,
                step,
                postings));
    }
}
