package liannong.dividends;

import java.math.BigDecimal;
import liannong.base.Money;

/**
 * A member of the cooperative as the distribution sees it.
 *
 * @param openingReserve the reserve share quantified to the member's account before this year
 * @param trade the year's trade with the cooperative in any one unit (kg, yuan, mu, services), at most 18 decimals
 * @param fiscalHeld his share of the fiscal property by the register; counts where the heads of the grant do
 * @param donationHeld likewise of the donated property
 * @param left whether he left within the year: he takes part by his trade alone, and is no head (COOP art 28)
 */
public record PlanMember(
        String id,
        Money contribution,
        Money openingReserve,
        BigDecimal trade,
        Money fiscalHeld,
        Money donationHeld,
        boolean left) {

    /** One who is there, and holds nothing of the special fund. */
    public PlanMember(String id, Money contribution, Money openingReserve, BigDecimal trade) {
        this(id, contribution, openingReserve, trade, Money.ZERO, Money.ZERO, false);
    }
}
