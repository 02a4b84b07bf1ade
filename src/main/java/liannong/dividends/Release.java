package liannong.dividends;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import liannong.base.Money;
import liannong.payouts.Payable;
import liannong.payouts.Payouts;
import liannong.shares.ReserveOfYear;
import liannong.shares.ReserveShare;
import liannong.shares.ReserveShares;
import org.springframework.stereotype.Component;

/**
 * What a released run sets in motion: the entries of the books, the members' reserve shares, and the payables of lines
 * that nobody objects to, less what their members were paid too much and let be set off.
 */
@Component
class Release {

    static final String RUN = "DIVIDEND_RUN";
    static final String LINE = "DIVIDEND_LINE";

    private final DistributionSql sql;
    private final ReleaseEntries entries;
    private final ReserveShares reserveShares;
    private final SetOffs setOffs;
    private final Payouts payouts;
    private final RunTexts texts;

    Release(
            DistributionSql sql,
            ReleaseEntries entries,
            ReserveShares reserveShares,
            SetOffs setOffs,
            Payouts payouts,
            RunTexts texts) {
        this.sql = sql;
        this.entries = entries;
        this.reserveShares = reserveShares;
        this.setOffs = setOffs;
        this.payouts = payouts;
        this.texts = texts;
    }

    void write(DividendRun run, LocalDate dueOn, LocalDate today) {
        List<PayableLine> lines = sql.payableLines(run.id());
        if (run.isCorrection()) entries.correction(run, today, lines);
        else entries.distribution(run, today, lines);
        reserveShares.quantify(new ReserveOfYear(
                run.cooperativeId,
                run.divisionCode,
                run.recordDate,
                texts.text(run.isCorrection() ? "run.reserve-corrected" : "run.reserve-document", run.year),
                RUN,
                run.id(),
                lines.stream().map(line -> reserveShare(run, line)).toList()));
        pay(run, dueOn, today, RUN, run.id(), lines);
    }

    /** What was held becomes payable after all. */
    void free(DividendRun run, LocalDate dueOn, LocalDate today, PayableLine line) {
        pay(run, dueOn, today, LINE, line.id(), List.of(line));
    }

    private void pay(
            DividendRun run,
            LocalDate dueOn,
            LocalDate today,
            String sourceKind,
            long sourceId,
            List<PayableLine> lines) {
        List<PayableLine> free = lines.stream()
                .filter(line -> line.totalFen() > 0 && !line.held())
                .toList();
        List<Long> ids = free.stream().map(PayableLine::id).toList();
        Map<Long, Long> settled = setOffs.against(LineKind.DIVIDEND_LINE, run.cooperativeId, ids, today);
        entries.setOff(run, today, sourceKind, sourceId, free, settled);
        payouts.accept(free.stream()
                .map(line -> payable(run, dueOn, line, settled.getOrDefault(line.id(), 0L)))
                .filter(payable -> payable.amount().isPositive())
                .toList());
    }

    private static ReserveShare reserveShare(DividendRun run, PayableLine line) {
        UUID command =
                UUID.nameUUIDFromBytes((RUN + run.number + "/" + line.memberId()).getBytes(StandardCharsets.UTF_8));
        return new ReserveShare(command, line.memberId(), new Money(line.reserveFen()));
    }

    private Payable payable(DividendRun run, LocalDate dueOn, PayableLine line, long settled) {
        return new Payable(
                LINE,
                line.id(),
                run.cooperativeId,
                line.householdId(),
                line.organisationId(),
                line.name(),
                line.divisionCode(),
                new Money(line.totalFen() - settled),
                dueOn,
                texts.text(run.isCorrection() ? "run.purpose-corrected" : "run.purpose", run.year));
    }
}
