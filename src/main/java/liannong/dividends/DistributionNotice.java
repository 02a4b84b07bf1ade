package liannong.dividends;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import liannong.base.Money;
import liannong.meetings.ResolutionRow;
import liannong.notices.NoticeLine;
import liannong.notices.OpenNotice;
import liannong.notices.SummaryLine;
import liannong.ui.Fmt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes the public notice of a plan: what objection needs and no more; names masked, no numbers of persons. */
@Component
class DistributionNotice {

    private record Line(
            long id,
            String kind,
            String name,
            String place,
            long tradeHundredths,
            long refundFen,
            long baseFen,
            long residualFen,
            long totalFen) {}

    private record Fund(String name, BigDecimal rate, long amountFen) {}

    private final JdbcClient jdbc;
    private final RunTexts texts;

    DistributionNotice(JdbcClient jdbc, RunTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** @param root of the lines, which the notice prints */
    OpenNotice of(DividendRun run, ResolutionRow passed, String root) {
        List<Line> lines = lines(run.id());
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
                texts.text("run.notice.title", run.year),
                texts.text("run.notice.intro", run.year, Fmt.date(passed.passedOn()), passed.no()),
                summary(run),
                List.of(
                        texts.text("run.notice.trade." + run.tradeBasis.toLowerCase(java.util.Locale.ROOT)),
                        texts.text("run.notice.refund"),
                        texts.text("run.notice.base"),
                        texts.text("run.notice.residual"),
                        texts.text("run.notice.total")),
                totals(lines),
                lines.stream().map(DistributionNotice::line).toList(),
                root);
    }

    private List<SummaryLine> summary(DividendRun run) {
        List<SummaryLine> summary = new ArrayList<>();
        summary.add(new SummaryLine(texts.text("run.notice.surplus"), amount(run.surplusFen), false, false));
        if (run.lossFen > 0)
            summary.add(new SummaryLine(texts.text("run.notice.loss"), amount(-run.lossFen), false, false));
        summary.add(new SummaryLine(
                texts.text("run.notice.reserve", percent(run.reserveRate)), amount(-run.reserveFen), false, false));
        funds(run.id())
                .forEach(fund -> summary.add(new SummaryLine(
                        texts.text("run.notice.fund", fund.name(), percent(fund.rate())),
                        amount(-fund.amountFen()),
                        false,
                        false)));
        summary.add(new SummaryLine(texts.text("run.notice.distributable"), amount(run.distributableFen), true, false));
        summary.add(new SummaryLine(
                texts.text("run.notice.refund-pool", percent(run.patronageRate)),
                amount(run.refundPoolFen),
                false,
                true));
        summary.add(new SummaryLine(
                texts.text("run.notice.residual-pool", percent(BigDecimal.ONE.subtract(run.patronageRate))),
                amount(run.residualPoolFen),
                false,
                true));
        return summary;
    }

    private List<Fund> funds(long runId) {
        return jdbc.sql("select name, rate, amount_fen from dividend_funds where run_id = :run order by position")
                .param("run", runId)
                .query(Fund.class)
                .list();
    }

    private static NoticeLine line(Line line) {
        boolean organisation = "ORGANISATION".equals(line.kind());
        return new NoticeLine(
                line.id(),
                organisation ? line.name() : Fmt.masked(line.name()),
                line.place(),
                List.of(
                        quantity(line.tradeHundredths()),
                        amount(line.refundFen()),
                        amount(line.baseFen()),
                        amount(line.residualFen()),
                        amount(line.totalFen())));
    }

    private static List<String> totals(List<Line> lines) {
        return List.of(
                quantity(lines.stream().mapToLong(Line::tradeHundredths).reduce(0, Math::addExact)),
                amount(lines.stream().mapToLong(Line::refundFen).reduce(0, Math::addExact)),
                amount(lines.stream().mapToLong(Line::baseFen).reduce(0, Math::addExact)),
                amount(lines.stream().mapToLong(Line::residualFen).reduce(0, Math::addExact)),
                amount(lines.stream().mapToLong(Line::totalFen).reduce(0, Math::addExact)));
    }

    private List<Line> lines(long runId) {
        return jdbc.sql("""
                        select l.id, m.kind, m.name, d.name || coalesce(' ' || m.group_no || ' 组', '') as place, i.trade_hundredths,
                               l.refund_fen, l.base_fen, l.residual_fen, l.total_fen
                        from dividend_lines l join dividend_inputs i on i.run_id = l.run_id and i.member_id = l.member_id
                        join members m on m.id = l.member_id join divisions d on d.code = m.division_code
                        where l.run_id = :run order by i.member_key collate "C"
                        """).param("run", runId).query(Line.class).list();
    }

    private static String amount(long fen) {
        return Fmt.money(new Money(fen));
    }

    private static String quantity(long hundredths) {
        BigDecimal value = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
        return Fmt.number(value, Math.max(0, value.scale()));
    }

    private static String percent(BigDecimal rate) {
        return rate.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    }
}
