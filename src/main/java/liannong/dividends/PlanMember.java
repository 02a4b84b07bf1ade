package liannong.dividends;

import java.math.BigDecimal;
import liannong.base.Money;

/**
 * A member of the cooperative as the distribution sees it.
 *
 * @param openingReserve the reserve share quantified to the member's account before this year
 * @param trade the year's trade with the cooperative in any one unit (kg, yuan, mu, services), at most 18 decimals
 */
public record PlanMember(String id, Money contribution, Money openingReserve, BigDecimal trade) {}
