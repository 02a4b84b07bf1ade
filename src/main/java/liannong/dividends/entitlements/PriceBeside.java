package liannong.dividends.entitlements;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What grain costs by a correction, beside what the run before it paid by; in yuan a jin.
 *
 * @param observedOn when the price of now was read, {@code source} where
 */
public record PriceBeside(
        String grain, BigDecimal yuanPerJin, LocalDate observedOn, String source, BigDecimal beforePerJin) {

    public boolean isSame() {
        return yuanPerJin.compareTo(beforePerJin) == 0;
    }

    public String now() {
        return yuanPerJin.stripTrailingZeros().toPlainString();
    }

    public String before() {
        return beforePerJin.stripTrailingZeros().toPlainString();
    }
}
