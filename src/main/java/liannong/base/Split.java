package liannong.base;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Divides an amount by weights so that not one fen is lost: the one division policy of the product.
 *
 * <p>Each part is the exact quotient rounded down; the fen left over go one each to the largest remainders, ties to the
 * smaller id in byte order (UTF-8). A negative total is the mirror image of the positive one, so a reversal undoes a
 * distribution exactly. {@code SplitSql} does the same in SQL, and a test holds the two together.
 */
public final class Split {

    /** One who takes part: an id that breaks ties, and a weight of zero or more. */
    public record Share(String id, BigInteger weight) {
        public Share(String id, long weight) {
            this(id, BigInteger.valueOf(weight));
        }
    }

    private record Remainder(int index, BigInteger rest, String id) {}

    /** The order of PostgreSQL's collation "C": by the bytes of UTF-8, not by Java's UTF-16 units. */
    public static final Comparator<String> BYTE_ORDER =
            (a, b) -> Arrays.compareUnsigned(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));

    private static final Comparator<Remainder> LARGEST_FIRST =
            Comparator.comparing(Remainder::rest).reversed().thenComparing(Remainder::id, BYTE_ORDER);

    private Split() {}

    /**
     * The parts of {@code total}, in the order of {@code shares}; they sum to {@code total}.
     *
     * @throws IllegalArgumentException for a negative weight, or when there is something to divide and no weight
     */
    public static List<Money> of(Money total, List<Share> shares) {
        BigInteger weights = BigInteger.ZERO;
        for (Share share : shares) {
            if (share.weight().signum() < 0) throw new IllegalArgumentException("negative weight of " + share.id());
            weights = weights.add(share.weight());
        }
        if (weights.signum() == 0) {
            if (!total.isZero()) throw new IllegalArgumentException("nothing to divide " + total + " by");
            return shares.stream().map(share -> Money.ZERO).toList();
        }
        return total.isNegative()
                ? divide(BigInteger.valueOf(total.fen()).negate(), weights, shares, -1)
                : divide(BigInteger.valueOf(total.fen()), weights, shares, 1);
    }

    private static List<Money> divide(BigInteger total, BigInteger weights, List<Share> shares, int sign) {
        BigInteger[] parts = new BigInteger[shares.size()];
        List<Remainder> remainders = new ArrayList<>(shares.size());
        BigInteger left = total;
        for (int i = 0; i < parts.length; i++) {
            BigInteger[] quotient = total.multiply(shares.get(i).weight()).divideAndRemainder(weights);
            parts[i] = quotient[0];
            left = left.subtract(quotient[0]);
            remainders.add(new Remainder(i, quotient[1], shares.get(i).id()));
        }
        remainders.sort(LARGEST_FIRST);
        for (int i = 0; i < left.intValueExact(); i++) {
            int winner = remainders.get(i).index();
            parts[winner] = parts[winner].add(BigInteger.ONE);
        }
        BigInteger factor = BigInteger.valueOf(sign);
        return Arrays.stream(parts)
                .map(part -> new Money(part.multiply(factor).longValueExact()))
                .toList();
    }
}
