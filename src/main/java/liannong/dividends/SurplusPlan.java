package liannong.dividends;

import java.math.BigDecimal;
import java.util.List;
import liannong.base.Money;

/**
 * What the members' meeting decides on: the year's surplus, the charter's rates, and the members it is divided among.
 *
 * @param patronageRate the part of the distributable surplus returned by trade, 0.60 to 1 (COOP art 44)
 * @param fiscalFund property formed by direct fiscal subsidy, averaged over the members
 * @param donationFund property donated by others, averaged over the members
 */
public record SurplusPlan(
        Money surplus,
        Money lossToMakeUp,
        BigDecimal reserveRate,
        ReserveKey reserveKey,
        List<CharterFund> charterFunds,
        BigDecimal patronageRate,
        ResidualBase residualBase,
        Money fiscalFund,
        Money donationFund,
        List<PlanMember> members) {

    public SurplusPlan {
        charterFunds = List.copyOf(charterFunds);
        members = List.copyOf(members);
    }
}
