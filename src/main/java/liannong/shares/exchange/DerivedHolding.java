package liannong.shares.exchange;

import liannong.base.Money;
import liannong.base.Mu;
import liannong.shares.ShareClass;
import liannong.shares.ShareSource;

/**
 * What a member holds of a class from a source on a day, added up from the movements of a file.
 *
 * @param memberId the stakeholder's id in the file
 * @param unpaid what is subscribed and not paid in
 */
public record DerivedHolding(
        String memberId, ShareClass shareClass, ShareSource source, Money amount, Money unpaid, Mu area) {

    DerivedHolding plus(FileMovement movement) {
        return new DerivedHolding(
                memberId,
                shareClass,
                source,
                amount.plus(movement.amount()),
                unpaid.plus(movement.unpaid()),
                area.plus(movement.area()));
    }

    static DerivedHolding none(FileMovement movement) {
        return new DerivedHolding(
                movement.memberId(), movement.shareClass(), movement.source(), Money.ZERO, Money.ZERO, new Mu(0));
    }

    boolean isNothing() {
        return amount.isZero() && unpaid.isZero() && area.hundredths() == 0;
    }

    boolean isNegative() {
        return amount.isNegative() || unpaid.isNegative() || area.hundredths() < 0;
    }
}
