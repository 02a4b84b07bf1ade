package liannong.ledger.statements;

import java.util.List;
import liannong.base.Money;

/** All that the statements of a year up to a month are made from. */
record YearFigures(List<AccountFigures> accounts, Flows flows) {

    Money opening(String code) {
        return accounts.stream()
                .filter(account -> account.code().equals(code))
                .map(AccountFigures::opening)
                .reduce(Money.ZERO, Money::plus);
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
