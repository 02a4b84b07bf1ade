package liannong.registry;

import java.math.BigDecimal;

/**
 * What a cooperative's charter decides about its distributions.
 *
 * @param reserveKey TRADE, CAPITAL or HEAD
 * @param residualBase OPENING or CLOSING
 * @param tradeBasis VOLUME, AMOUNT, LAND_MU or SERVICE_MU
 * @param specialFundHeads DISTRIBUTION or GRANT: over whose heads public money and gifts are averaged
 */
public record Charter(
        long id,
        int versionNo,
        BigDecimal reserveRate,
        String reserveKey,
        BigDecimal patronageRate,
        String residualBase,
        String tradeBasis,
        String specialFundHeads,
        String articles) {}
