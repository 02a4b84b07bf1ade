package liannong.ledger.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import liannong.base.Money;
import liannong.ledger.statements.StatementLine.Weight;

/**
 * 盈余及盈余分配表: the year's surplus and what became of it. Its line 21, 可分配盈余, is before the reserve; the law's
 * figure, of which at least 60 % is returned, is after it (COOP art 44, domain.md 1.6).
 */
final class SurplusStatement {

    private SurplusStatement() {}

    static StatementTable of(YearFigures year, YearFigures before, Words words) {
        List<StatementLine> lines = new ArrayList<>();
        lines.add(StatementLine.head(words.of("surplus-part")));
        Map<String, YearFigures.Earned> earned = new TreeMap<>();
        before.earned().forEach(each -> earned.put(each.code(), each));
        year.earned().forEach(each -> earned.put(each.code(), each));
        for (YearFigures.Earned each : earned.values())
            lines.add(StatementLine.line(
                    "",
                    each.label(words.locale()),
                    Weight.PLAIN,
                    each.code(),
                    year.earned(each.code()),
                    before.earned(each.code())));
        if (!year.earnedDirectly().isZero() || !before.earnedDirectly().isZero())
            lines.add(StatementLine.line(
                    "", words.of("line-331"), Weight.PLAIN, "331", year.earnedDirectly(), before.earnedDirectly()));
        Flows now = year.flows();
        Flows then = before.flows();
        Money opening = year.undistributedOpening();
        Money openingThen = before.undistributedOpening();
        lines.add(numbered("16", words.of("line-16"), Weight.PART, now.surplus(), then.surplus()));
        lines.add(numbered("17", words.of("line-17"), Weight.PLAIN, opening, openingThen));
        lines.add(numbered(
                "18",
                words.of("line-18"),
                Weight.PLAIN,
                now.other().plus(now.fromReserve()),
                then.other().plus(then.fromReserve())));
        lines.add(numbered("21", words.of("line-21"), Weight.PART, before(now, opening), before(then, openingThen)));
        lines.add(StatementLine.head(words.of("distribution-part")));
        lines.add(numbered("22", words.of("line-22"), Weight.PLAIN, now.toReserve(), then.toReserve()));
        lines.add(numbered("", words.of("line-funds"), Weight.PLAIN, now.toFunds(), then.toFunds()));
        lines.add(numbered("24", words.of("line-24"), Weight.PLAIN, now.refund(), then.refund()));
        lines.add(numbered("25", words.of("line-25"), Weight.PLAIN, now.residual(), then.residual()));
        lines.add(numbered(
                "28", words.of("line-28"), Weight.SUM, opening.plus(now.change()), openingThen.plus(then.change())));
        lines.add(StatementLine.of(words.of("line-law"), lawful(now), lawful(then)));
        return words.table(
                words.span(),
                words.all("this-year", "last-year"),
                lines,
                words.of("note-line-21"),
                words.of("note-booked"),
                words.of("note-form"));
    }

    private static StatementLine numbered(String number, String label, Weight weight, Money now, Money then) {
        return StatementLine.line(number, label, weight, null, now, then);
    }

    private static Money before(Flows flows, Money opening) {
        return flows.surplus().plus(opening).plus(flows.other()).plus(flows.fromReserve());
    }

    /** What was distributed is what was distributable: refund and residual are all of it (COOP art 44). */
    private static Money lawful(Flows flows) {
        return flows.refund().plus(flows.residual());
    }
}
