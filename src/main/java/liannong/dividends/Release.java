package liannong.dividends;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;
import liannong.base.Money;
import liannong.ledger.JournalEntry;
import liannong.ledger.Ledger;
import liannong.ledger.Posting;
import liannong.payouts.Payable;
import liannong.payouts.Payouts;
import liannong.shares.ReserveShare;
import liannong.shares.ReserveShares;
import org.springframework.stereotype.Component;

/**
 * What a released run sets in motion: the entries of domain.md 1.8, the members' reserve shares, the payables of lines
 * that nobody objects to.
 */
@Component
class Release {

    static final String RUN = "DIVIDEND_RUN";
    static final String LINE = "DIVIDEND_LINE";

    private final DistributionSql sql;
    private final Ledger ledger;
    private final ReserveShares reserveShares;
    private final Payouts payouts;
    private final RunTexts texts;

    Release(DistributionSql sql, Ledger ledger, ReserveShares reserveShares, Payouts payouts, RunTexts texts) {
        this.sql = sql;
        this.ledger = ledger;
        this.reserveShares = reserveShares;
        this.payouts = payouts;
        this.texts = texts;
    }

    void write(DividendRun run, LocalDate dueOn, LocalDate today) {
        List<PayableLine> lines = sql.payableLines(run.id());
        post(run, today, lines);
        reserveShares.quantify(
                run.recordDate,
                texts.text("run.reserve-document", run.year),
                lines.stream().map(line -> reserveShare(run, line)).toList());
        payouts.accept(lines.stream()
                .filter(line -> line.totalFen() > 0 && !line.held())
                .map(line -> payable(run, dueOn, line))
                .toList());
    }

    /** What was held becomes payable after all. */
    void free(DividendRun run, LocalDate dueOn, PayableLine line) {
        if (line.totalFen() > 0 && !line.held()) payouts.accept(List.of(payable(run, dueOn, line)));
    }

    private void post(DividendRun run, LocalDate today, List<PayableLine> lines) {
        Money distributed =
                new Money(run.distributableFen).plus(new Money(run.reserveFen)).plus(new Money(run.charterFundsFen));
        both(run, today, "CLOSE", "331", "33202", new Money(run.surplusFen));
        both(run, today, "RESERVE", "33201", "322", new Money(run.reserveFen));
        both(run, today, "FUNDS", "33201", "32290", new Money(run.charterFundsFen));
        byMember(run, today, "REFUND", "221", new Money(run.refundPoolFen), lines, PayableLine::refundFen);
        byMember(run, today, "RESIDUAL", "222", new Money(run.residualPoolFen), lines, PayableLine::residualFen);
        both(run, today, "TRANSFER", "33202", "33201", distributed);
    }

    private void both(DividendRun run, LocalDate today, String step, String debit, String credit, Money amount) {
        if (amount.isPositive())
            entry(run, today, step, List.of(Posting.debit(debit, amount), Posting.credit(credit, amount)));
    }

    private void byMember(
            DividendRun run,
            LocalDate today,
            String step,
            String account,
            Money pool,
            List<PayableLine> lines,
            ToLongFunction<PayableLine> part) {
        if (!pool.isPositive()) return;
        List<Posting> postings = new ArrayList<>();
        postings.add(Posting.debit("33201", pool));
        lines.stream()
                .filter(line -> part.applyAsLong(line) > 0)
                .map(line -> Posting.credit(account, line.memberId(), new Money(part.applyAsLong(line))))
                .forEach(postings::add);
        entry(run, today, step, postings);
    }

    private void entry(DividendRun run, LocalDate today, String step, List<Posting> postings) {
        ledger.post(new JournalEntry(
                run.cooperativeId,
                run.divisionCode,
                today,
                texts.entry(step, run.year),
                RUN,
                run.id(),
                step,
                postings));
    }

    private static ReserveShare reserveShare(DividendRun run, PayableLine line) {
        UUID command =
                UUID.nameUUIDFromBytes((RUN + run.number + "/" + line.memberId()).getBytes(StandardCharsets.UTF_8));
        return new ReserveShare(command, line.memberId(), new Money(line.reserveFen()));
    }

    private Payable payable(DividendRun run, LocalDate dueOn, PayableLine line) {
        return new Payable(
                LINE,
                line.id(),
                run.cooperativeId,
                line.householdId(),
                line.organisationId(),
                line.name(),
                line.divisionCode(),
                new Money(line.totalFen()),
                dueOn,
                texts.text("run.purpose", run.year));
    }
}
