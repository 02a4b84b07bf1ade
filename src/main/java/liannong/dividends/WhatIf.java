package liannong.dividends;

import java.math.BigDecimal;
import liannong.base.Money;

/**
 * By what a surplus is divided: a run's own parameters, or what is tried beside them; rates as parts of 1.
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
