package liannong.base;

import java.math.BigDecimal;

/** An area of land in hundredths of a mu (亩 = 10,000/15 m²), kept as an integer. Overflow throws. */
public record Mu(long hundredths) {

    /** @throws ArithmeticException when {@code mu} has more than two decimals or does not fit */
    public static Mu of(BigDecimal mu) {
        return new Mu(mu.movePointRight(2).longValueExact());
    }

    public Mu plus(Mu other) {
        return new Mu(Math.addExact(hundredths, other.hundredths));
    }

    public BigDecimal mu() {
        return BigDecimal.valueOf(hundredths, 2);
    }

    @Override
    public String toString() {
        return mu().toPlainString();
    }
}
