package liannong.ledger.statements;

import java.util.ArrayList;
import java.util.List;
import liannong.base.Money;
import liannong.ledger.statements.StatementLine.Weight;

/** 科目余额表: what each account stood at, what was posted, and what it stands at; debits and credits close. */
final class TrialBalance {

    private TrialBalance() {}

    static StatementTable of(YearFigures year, Words words) {
        List<StatementLine> lines = new ArrayList<>();
        Money[] sums = {Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO};
        for (AccountFigures account : year.accounts()) {
            Money[] figures = {
                debit(account.opening()),
                credit(account.opening()),
                new Money(account.debitFen()),
                new Money(account.creditFen()),
                debit(account.closing()),
                credit(account.closing())
            };
            for (int at = 0; at < sums.length; at++) sums[at] = sums[at].plus(figures[at]);
            lines.add(StatementLine.line("", account.label(words.locale()), Weight.PLAIN, account.code(), figures));
        }
        lines.add(StatementLine.sum(words.of("total"), sums));
        return words.table(
                words.span(),
                words.all(
                        "opening-debit",
                        "opening-credit",
                        "year-debit",
                        "year-credit",
                        "closing-debit",
                        "closing-credit"),
                lines);
    }

    private static Money debit(Money balance) {
        return balance.isNegative() ? Money.ZERO : balance;
    }

    private static Money credit(Money balance) {
        return balance.isNegative() ? balance.negated() : Money.ZERO;
    }
}
