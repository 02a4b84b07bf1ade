package liannong.dividends;

import java.util.List;
import java.util.function.ToLongFunction;
import liannong.base.Money;
import liannong.notices.SummaryLine;
import liannong.ui.Fmt;

/** What a notice says of corrected lines: right amounts, what was given before, differences, and their sums. */
public record CorrectedLines(List<? extends CorrectedLines.Line> lines, RunTexts texts) {

    /** A line; amounts in fen, the difference negative where too much was given. */
    public interface Line {

        long earlierFen();

        long totalFen();

        default long rightFen() {
            return Math.addExact(totalFen(), earlierFen());
        }
    }

    public List<String> headings() {
        return List.of(
                texts.text("run.notice.right"), texts.text("run.notice.earlier"), texts.text("run.notice.difference"));
    }

    public List<String> totals() {
        return List.of(amount(sum(Line::rightFen)), amount(sum(Line::earlierFen)), amount(sum(Line::totalFen)));
    }

    /** What is paid after all, and what was paid too much. */
    public List<SummaryLine> summary() {
        return List.of(
                new SummaryLine(
                        texts.text("run.notice.topped-up"),
                        amount(sum(line -> Math.max(0, line.totalFen()))),
                        false,
                        true),
                new SummaryLine(
                        texts.text("run.notice.overpaid"),
                        amount(sum(line -> Math.min(0, line.totalFen()))),
                        false,
                        true));
    }

    public static List<String> cells(Line line) {
        return List.of(amount(line.rightFen()), amount(line.earlierFen()), amount(line.totalFen()));
    }

    private long sum(ToLongFunction<Line> of) {
        return lines.stream().mapToLong(of).reduce(0, Math::addExact);
    }

    private static String amount(long fen) {
        return Fmt.money(new Money(fen));
    }
}
