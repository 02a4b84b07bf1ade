package liannong.dividends;

import java.math.BigDecimal;
import java.util.List;
import liannong.base.Money;

/**
 * What the members' meeting decides on: the year's surplus, the charter's rates, and the members it is divided among.
 *
 * @param patronageRate the part of the distributable surplus returned by trade, 0.60 to 1 (COOP art 44)
 * @param fiscalFund property formed by direct fiscal subsidy, averaged over heads
 * @param donationFund property donated by others, averaged over heads
 * @param heads whose heads these are
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
        SpecialFundHeads heads,
        List<PlanMember> members) {

    /** A plan whose special fund is averaged over the members of the record date. */
    public SurplusPlan(
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
        this(
                surplus,
                lossToMakeUp,
                reserveRate,
                reserveKey,
                charterFunds,
                patronageRate,
                residualBase,
                fiscalFund,
                donationFund,
                SpecialFundHeads.DISTRIBUTION,
                members);
    }

    public SurplusPlan {
        charterFunds = List.copyOf(charterFunds);
        members = List.copyOf(members);
    }
}
