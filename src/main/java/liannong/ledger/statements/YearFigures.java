package liannong.ledger.statements;

import java.util.List;
import java.util.Locale;
import liannong.base.Money;

/**
 * All that the statements of a year up to a month are made from.
 *
 * @param earned what came in and went out by account, before it was closed into 331
 */
record YearFigures(List<AccountFigures> accounts, Flows flows, List<Earned> earned) {

    /** An income, or an expense as a negative figure; in fen. */
    record Earned(String code, String name, String nameEn, long fen) {

        Money amount() {
            return new Money(fen);
        }

        String label(Locale locale) {
            return code + " " + (locale.getLanguage().equals("zh") ? name : nameEn);
        }
    }

    /** What an account earned; zero where nothing was posted to it. */
    Money earned(String code) {
        return earned.stream()
                .filter(each -> each.code().equals(code))
                .map(Earned::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    /** What was entered in 331 without an account of income or expenses. */
    Money earnedDirectly() {
        return earned.stream().map(Earned::amount).reduce(flows.surplus(), Money::minus);
    }

    /** The undistributed surplus, as a figure that grows with it. */
    Money undistributedOpening() {
        return accounts.stream()
                .filter(AccountFigures::isOwedToMembers)
                .map(AccountFigures::opening)
                .reduce(Money.ZERO, Money::plus)
                .negated();
    }

    Money undistributedClosing() {
        return accounts.stream()
                .filter(AccountFigures::isOwedToMembers)
                .map(AccountFigures::closing)
                .reduce(Money.ZERO, Money::plus)
                .negated();
    }

    List<AccountFigures> of(String kind) {
        return accounts.stream().filter(account -> account.kind().equals(kind)).toList();
    }
}
