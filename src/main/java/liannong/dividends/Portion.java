package liannong.dividends;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import liannong.base.Money;

/**
 * What one got of a pool, as one computes it by hand: mine × pool ÷ all, cut to the fen, and perhaps one of the fen
 * that were left over (domain.md 1.6).
 *
 * @param mine in the same unit as {@code all}
 */
public record Portion(long mine, long all, Money pool, Money given) {

    /** Nothing was divided, or by nothing. */
    public boolean empty() {
        return all == 0 || pool.isZero();
    }

    /** The division comes out even. */
    public boolean exact() {
        return product().mod(BigInteger.valueOf(all)).signum() == 0;
    }

    /** In yuan: whole when exact, else its first four decimals, the rest cut off. */
    public BigDecimal quotient() {
        BigDecimal yuan = new BigDecimal(product(), 2);
        return yuan.divide(BigDecimal.valueOf(all), exact() ? 2 : 4, RoundingMode.DOWN);
    }

    /** What is left after cutting to the fen. */
    public Money cut() {
        return new Money(product().divide(BigInteger.valueOf(all)).longValueExact());
    }

    /** The fen beyond the cut amount: none, or one of those that were left over. */
    public Money leftOver() {
        return given.minus(cut());
    }

    /** What one unit of the weight brings, in yuan with four decimals, the rest cut off; {@code unit} in its parts. */
    public BigDecimal perUnit(long unit) {
        return new BigDecimal(BigInteger.valueOf(pool.fen()).multiply(BigInteger.valueOf(unit)), 2)
                .divide(BigDecimal.valueOf(all), 4, RoundingMode.DOWN);
    }

    /** Compares what one unit brings here and there, exactly. */
    public int compareRate(Portion other) {
        BigInteger here = BigInteger.valueOf(pool.fen()).multiply(BigInteger.valueOf(other.all));
        return here.compareTo(BigInteger.valueOf(other.pool.fen()).multiply(BigInteger.valueOf(all)));
    }

    private BigInteger product() {
        return BigInteger.valueOf(mine).multiply(BigInteger.valueOf(pool.fen()));
    }
}
