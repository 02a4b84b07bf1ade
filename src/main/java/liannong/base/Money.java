package liannong.base;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;

/** An amount in fen (1/100 yuan): the only money type of the product. Overflow throws {@link ArithmeticException}. */
public record Money(long fen) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    /** @throws ArithmeticException when {@code yuan} has parts of a fen or does not fit */
    public static Money ofYuan(BigDecimal yuan) {
        return new Money(yuan.movePointRight(2).longValueExact());
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(fen, other.fen));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(fen, other.fen));
    }

    public Money negated() {
        return new Money(Math.negateExact(fen));
    }

    /** This amount times an exact rate, rounded half up to the fen (away from zero at one half). */
    public Money times(BigDecimal rate) {
        return new Money(BigDecimal.valueOf(fen)
                .multiply(rate)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact());
    }

    public boolean isNegative() {
        return fen < 0;
    }

    public boolean isPositive() {
        return fen > 0;
    }

    public boolean isZero() {
        return fen == 0;
    }

    public BigDecimal yuan() {
        return BigDecimal.valueOf(fen, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Comparator.comparingLong(Money::fen).compare(this, other);
    }

    /** Yuan with two decimals and no grouping, for files and logs; screens format by locale. */
    @Override
    public String toString() {
        return yuan().toPlainString();
    }
}
