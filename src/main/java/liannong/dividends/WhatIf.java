package liannong.dividends;

import java.math.BigDecimal;
import liannong.base.Money;

/**
 * What may be tried out before the members decide, beside what a run says; rates as parts of 1.
 *
 * @param loss of earlier years, to make up first
 */
public record WhatIf(
        Money surplus,
        Money loss,
        BigDecimal reserveRate,
        ReserveKey reserveKey,
        BigDecimal patronageRate,
        ResidualBase residualBase) {}
