package liannong.dividends.entitlements;

import java.math.BigDecimal;

/**
 * A household that is named for a run.
 *
 * @param cardNo of the household, {@code headName} of its head: both must fit
 * @param quantity the days of work or another quantity that the scheme divides by, two decimals at most; 1 where it
 *     divides by heads
 */
public record Participant(String cardNo, String headName, BigDecimal quantity) {}
