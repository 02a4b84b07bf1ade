package liannong.dividends;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import liannong.base.Money;
import liannong.notices.NoticeLine;
import liannong.notices.OpenNotice;
import liannong.notices.SummaryLine;
import liannong.ui.Fmt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the public notice of a correction: everybody's right amount, what he was given before, and the difference. */
@Component
class CorrectionNotice {

    private record Line(long id, String kind, String name, String place, long earlierFen, long totalFen)
            implements CorrectedLines.Line {}

    private final JdbcClient jdbc;
    private final RunTexts texts;

    CorrectionNotice(JdbcClient jdbc, RunTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** @param root of the lines, which the notice prints */
    OpenNotice of(DividendRun run, String root) {
        List<Line> lines = lines(run.id());
        var corrected = new CorrectedLines(lines, texts);
        String cooperative = jdbc.sql("select name from organisations where id = :id")
                .param("id", run.cooperativeId)
                .query(String.class)
                .single();
        return new OpenNotice(
                "DISTRIBUTION",
                Release.RUN,
                run.id(),
                run.cooperativeId,
                run.divisionCode,
                cooperative,
                texts.text("run.notice.corrected-title", run.year, run.correctionNo),
                texts.text("run.notice.corrected-intro", run.year, Objects.requireNonNull(run.reason)),
                summary(run, corrected),
                corrected.headings(),
                corrected.totals(),
                lines.stream().map(CorrectionNotice::line).toList(),
                root);
    }

    private List<SummaryLine> summary(DividendRun run, CorrectedLines corrected) {
        List<SummaryLine> summary = new ArrayList<>();
        summary.add(new SummaryLine(
                texts.text("run.notice.distributable"), Fmt.money(new Money(run.distributableFen)), true, false));
        summary.addAll(corrected.summary());
        return summary;
    }

    private static NoticeLine line(Line line) {
        boolean organisation = "ORGANISATION".equals(line.kind());
        return new NoticeLine(
                line.id(),
                organisation ? line.name() : Fmt.masked(line.name()),
                line.place(),
                CorrectedLines.cells(line));
    }

    private List<Line> lines(long runId) {
        return jdbc.sql("""
                        select l.id, m.kind, m.name, d.name || coalesce(' ' || m.group_no || ' 组', '') as place,
                               l.earlier_refund_fen + l.earlier_residual_fen as earlier_fen, l.total_fen
                        from dividend_lines l join dividend_inputs i on i.run_id = l.run_id and i.member_id = l.member_id
                        join members m on m.id = l.member_id join divisions d on d.code = m.division_code
                        where l.run_id = :run order by i.member_key collate "C"
                        """).param("run", runId).query(Line.class).list();
    }
}
