package liannong.dividends;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import liannong.base.Money;
import liannong.registry.HistoryEntry;
import liannong.registry.HouseholdChapter;
import liannong.registry.HouseholdHistory;
import liannong.registry.HouseholdSheet;
import liannong.registry.Word;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The dividends in a household's file, from the day on which they were laid open. */
@Component
class HouseholdDividendHistory implements HouseholdHistory {

    /** The year is known to those who see the run; to others the notice says which it was. */
    private record Line(
            String cooperative,
            @Nullable Integer year,
            String number,
            LocalDate openedOn,
            LocalDate lastDay,
            @Nullable LocalDate closedOn,
            long refundFen,
            long residualFen,
            long totalFen) {

        String named() {
            return year == null ? number : Integer.toString(year);
        }
    }

    private final JdbcClient jdbc;

    HouseholdDividendHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public HouseholdChapter of(long householdId, int limit) {
        List<Line> lines = lines(householdId, limit);
        var history = new ArrayList<HistoryEntry>();
        lines.forEach(line -> history.addAll(entries(line)));
        var sheet = new HouseholdSheet(
                "household-file.dividends",
                List.of(
                        "household-file.year",
                        "household-file.cooperative",
                        "household-file.notice",
                        "household-file.refund",
                        "household-file.residual",
                        "household-file.amount"),
                lines.stream().map(HouseholdDividendHistory::line).toList(),
                List.of(
                        Word.of("household-file.total"),
                        "",
                        "",
                        sum(lines.stream().map(Line::refundFen).toList()),
                        sum(lines.stream().map(Line::residualFen).toList()),
                        sum(lines.stream().map(Line::totalFen).toList())));
        return new HouseholdChapter(List.of(sheet), history);
    }

    private static HouseholdSheet.Line line(Line line) {
        Word notice = line.closedOn() == null
                ? Word.status(Word.Tone.RUNNING, "household-file.notice.open", line.lastDay())
                : Word.status(Word.Tone.OK, "household-file.notice.over", line.closedOn());
        return new HouseholdSheet.Line(
                List.of(
                        line.named(),
                        line.cooperative(),
                        notice,
                        new Money(line.refundFen()),
                        new Money(line.residualFen()),
                        new Money(line.totalFen())),
                null);
    }

    private static List<HistoryEntry> entries(Line line) {
        var opened = new HistoryEntry(
                line.openedOn(),
                null,
                "household-file.history.dividend",
                List.of(line.cooperative(), line.named(), new Money(line.totalFen())),
                null);
        LocalDate closed = line.closedOn();
        return closed == null
                ? List.of(opened)
                : List.of(
                        opened,
                        new HistoryEntry(
                                closed,
                                null,
                                "household-file.history.dividend-over",
                                List.of(line.cooperative(), line.named()),
                                null));
    }

    private static Money sum(List<Long> fen) {
        return new Money(fen.stream().reduce(0L, Math::addExact));
    }

    private List<Line> lines(long householdId, int limit) {
        return jdbc.sql("""
                        select o.short_name as cooperative, coalesce(r.year, substring(n.title from '20[0-9]{2}')::int) as year, n.number, n.opened_on, n.last_day, n.closed_on, l.refund_fen,
                               l.residual_fen, l.total_fen
                        from dividend_lines l join organisations o on o.id = l.cooperative_id
                        join notices n on n.source_kind = 'DIVIDEND_RUN' and n.source_id = l.run_id
                        left join dividend_runs r on r.id = l.run_id
                        where l.household_id = :household order by n.opened_on desc, l.id desc limit :limit""")
                .param("household", householdId)
                .param("limit", limit)
                .query(Line.class)
                .list();
    }
}
