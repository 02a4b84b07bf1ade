package liannong.registry;

import java.math.BigDecimal;

/** A fund by charter, and the part of (surplus − loss) that it takes. */
public record FundRate(String name, BigDecimal rate) {}
