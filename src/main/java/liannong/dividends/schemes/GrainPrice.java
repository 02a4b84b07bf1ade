package liannong.dividends.schemes;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What a grain cost, as somebody read it: a figure of a run.
 *
 * @param grain what the scheme calls it
 * @param yuanPerJin to 0.0001 yuan
 * @param source where it was read: the notice of the purchasing price, its number
 */
public record GrainPrice(String grain, BigDecimal yuanPerJin, LocalDate observedOn, String source) {}
