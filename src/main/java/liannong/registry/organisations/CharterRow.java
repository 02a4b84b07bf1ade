package liannong.registry.organisations;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a charter, as far as it decides about distributions.
 *
 * @param reserveRate a fraction of (surplus − loss)
 * @param patronageRate a fraction of the distributable surplus
 * @param noticeMonths how long before the end of the fiscal year a member says that he leaves
 * @param funds names and rates in their order, as {@code 公益金 0.0500}; empty for none
 */
public record CharterRow(
        long id,
        int versionNo,
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
        @Nullable String funds,
        @Nullable LocalDate decidedOn,
        @Nullable String document) {}
