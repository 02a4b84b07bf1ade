package liannong.ledger.statements;

import java.util.ArrayList;
import java.util.List;
import liannong.base.Money;
import liannong.ledger.statements.StatementLine.Weight;

/** 资产负债表: what the organisation has, what it owes, and what is the members'; the two sides are equal. */
final class BalanceSheet {

    private BalanceSheet() {}

    private record Part(List<StatementLine> lines, Money opening, Money closing) {}

    static StatementTable of(YearFigures year, Words words) {
        List<AccountFigures> has = new ArrayList<>(year.of("ASSET"));
        has.addAll(year.of("COST")); // what is being produced is not sold yet
        Part assets = part(has, words, false);
        Part debts = part(year.of("LIABILITY"), words, true);
        Part equity = part(
                year.of("EQUITY").stream()
                        .filter(account -> !account.isOwedToMembers())
                        .toList(),
                words,
                true);
        Money owedOpening = equity.opening().plus(year.undistributedOpening());
        Money owedClosing = equity.closing().plus(year.undistributedClosing());
        List<StatementLine> lines = new ArrayList<>();
        lines.add(StatementLine.head(words.of("assets")));
        lines.addAll(assets.lines());
        lines.add(StatementLine.sum(words.of("assets-total"), assets.opening(), assets.closing()));
        lines.add(StatementLine.head(words.of("debts")));
        lines.addAll(debts.lines());
        lines.add(part(words.of("debts-total"), debts.opening(), debts.closing()));
        lines.add(StatementLine.head(words.of("equity")));
        lines.addAll(equity.lines());
        lines.add(
                StatementLine.of(words.of("undistributed"), year.undistributedOpening(), year.undistributedClosing()));
        lines.add(part(words.of("equity-total"), owedOpening, owedClosing));
        lines.add(StatementLine.sum(
                words.of("debts-and-equity"),
                debts.opening().plus(owedOpening),
                debts.closing().plus(owedClosing)));
        return words.table(
                words.day(),
                words.all("year-begin", "month-end"),
                lines,
                words.of("note-balance"),
                words.of("note-form"));
    }

    private static StatementLine part(String label, Money opening, Money closing) {
        return StatementLine.line("", label, Weight.PART, null, opening, closing);
    }

    private static Part part(List<AccountFigures> accounts, Words words, boolean credit) {
        List<StatementLine> lines = new ArrayList<>();
        Money opening = Money.ZERO;
        Money closing = Money.ZERO;
        for (AccountFigures account : accounts) {
            Money before = credit ? account.opening().negated() : account.opening();
            Money after = credit ? account.closing().negated() : account.closing();
            if (!before.isZero() || !after.isZero())
                lines.add(StatementLine.line(
                        "", account.label(words.locale()), Weight.PLAIN, account.code(), before, after));
            opening = opening.plus(before);
            closing = closing.plus(after);
        }
        return new Part(lines, opening, closing);
    }
}
