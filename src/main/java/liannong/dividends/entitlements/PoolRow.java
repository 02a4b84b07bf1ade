package liannong.dividends.entitlements;

import java.math.BigDecimal;

/** What became of one pool of a run; amounts in fen, the weight in fen, 0.01 mu or 0.01 of a unit, by days where so. */
public record PoolRow(int position, long amountFen, long keptFen, boolean asPromised, BigDecimal weight) {}
