package liannong.dividends.ui;

import java.util.List;
import java.util.Objects;
import liannong.base.Money;
import liannong.dividends.ComparedLine;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.Section;

/** What it means for each member. */
class ComparedLines extends Section {

    private static final int SHOWN_WHOLE = 50;

    /** @param last what is said of the column of what was given before */
    ComparedLines(List<ComparedLine> lines, String last) {
        super("");
        long more = lines.stream().filter(line -> line.changeFen() > 0).count();
        long less = lines.stream().filter(line -> line.changeFen() < 0).count();
        heading(getTranslation("compare.lines", more, less));
        unit(getTranslation("ui.unit-yuan"));
        var ledger = new Ledger<ComparedLine>(getTranslation("run.lines"));
        var no = ledger.text(getTranslation("shares.no"), ComparedLine::memberNo);
        ledger.name(getTranslation("shares.name"), ComparedLine::name);
        var run = ledger.money(getTranslation("compare.run"), line -> new Money(line.runFen()));
        var tried = ledger.money(getTranslation("compare.tried"), line -> new Money(line.triedFen()));
        var change = ledger.figure(getTranslation("compare.change"), line -> Fmt.change(new Money(line.changeFen())));
        var before = ledger.figure(last, ComparedLines::lastYear);
        long runs = lines.stream().mapToLong(ComparedLine::runFen).sum();
        long tries = lines.stream().mapToLong(ComparedLine::triedFen).sum();
        ledger.sum(no, getTranslation("shares.sum-members", lines.size()));
        ledger.sum(run, new Money(runs));
        ledger.sum(tried, new Money(tries));
        ledger.sum(change, Fmt.change(new Money(tries - runs)));
        ledger.sum(
                before,
                new Money(lines.stream()
                        .map(ComparedLine::lastYearFen)
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .sum()));
        ledger.narrow(
                line -> new Ledger.Lines(
                        line.memberNo() + " " + line.name(),
                        getTranslation("compare.was", Fmt.money(new Money(line.runFen()))),
                        Fmt.money(new Money(line.triedFen())) + " (" + Fmt.change(new Money(line.changeFen())) + ")",
                        null),
                getTranslation("run.lines-sum", lines.size(), Fmt.money(new Money(tries))));
        ledger.setItems(lines);
        ledger.setAllRowsVisible(lines.size() <= SHOWN_WHOLE);
        add(ledger);
    }

    private static String lastYear(ComparedLine line) {
        return line.lastYearFen() == null ? "" : Fmt.money(new Money(line.lastYearFen()));
    }
}
