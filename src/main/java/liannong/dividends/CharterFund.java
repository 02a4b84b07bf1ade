package liannong.dividends;

import java.math.BigDecimal;

/** A fund the charter sets aside before distribution (公益金, 风险金): {@code rate} of the surplus after losses. */
public record CharterFund(String name, BigDecimal rate) {}
