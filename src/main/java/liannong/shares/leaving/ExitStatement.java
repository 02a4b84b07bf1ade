package liannong.shares.leaving;

import java.time.LocalDate;
import liannong.base.Money;

/**
 * What a member who leaves gets and what stays, computed from the register and the books; fen and 0.01 mu (COOP art 28,
 * domain.md 1.7).
 *
 * @param contribution what was paid in or delivered, given back
 * @param reserve his part of the reserve, given back
 * @param surplus his part of that year's surplus, as far as the books know it; it is paid by the distribution itself
 * @param loss what he bears of losses
 * @param land what his land counts for: the land itself goes back or is let
 * @param averaged what public money and gifts formed: it stays and goes to those who remain
 * @param remaining how many remain
 * @param unpaid what he subscribed and did not pay in: it lapses
 */
public record ExitStatement(
        long departureId,
        LocalDate leavesOn,
        Money contribution,
        Money reserve,
        Money surplus,
        Money loss,
        Money land,
        long landHundredths,
        int pieces,
        Money averaged,
        int remaining,
        Money unpaid) {

    /** What is owed to him for leaving: contribution and reserve share without the losses he bears. */
    public Money refund() {
        return contribution.plus(reserve).minus(loss);
    }

    /** COOP art 6: no more than what stands in his account. */
    public boolean lossWithinAccount() {
        return !loss.isNegative() && !refund().isNegative();
    }

    public ExitStatement bearing(Money other) {
        return new ExitStatement(
                departureId,
                leavesOn,
                contribution,
                reserve,
                surplus,
                other,
                land,
                landHundredths,
                pieces,
                averaged,
                remaining,
                unpaid);
    }
}
