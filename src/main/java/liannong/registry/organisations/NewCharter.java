package liannong.registry.organisations;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import liannong.registry.FundRate;

/**
 * A new version of a charter, as the meeting decided it (COOP art 30: two thirds of all votes).
 *
 * @param reserveRate a fraction of (surplus − loss), at most four decimals
 * @param patronageRate a fraction of the distributable surplus, at least 0.6 (COOP art 44)
 * @param noticeMonths how long before the end of the fiscal year a member says that he leaves; COOP art 25 has 3
 * @param noticeMonthsOrganisations the same for organisations; COOP art 25 has 6
 */
public record NewCharter(
        long cooperativeId,
        LocalDate validFrom,
        BigDecimal reserveRate,
        ReserveKey reserveKey,
        BigDecimal patronageRate,
        ResidualBase residualBase,
        TradeBasis tradeBasis,
        SpecialFundHeads specialFundHeads,
        int noticeMonths,
        int noticeMonthsOrganisations,
        String articles,
        LocalDate decidedOn,
        List<FundRate> funds,
        Evidence evidence) {

    public NewCharter {
        articles = articles.strip();
        funds = List.copyOf(funds);
    }
}
