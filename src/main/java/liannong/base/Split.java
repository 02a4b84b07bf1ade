package liannong.base;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Divides an amount by weights so that not one fen is lost: the one division policy of the product.
 *
 * <p>Each part is the exact quotient rounded down; the fen left over go one each to the largest remainders, ties to the
 * smaller id in byte order (UTF-8). A negative total is the mirror image of the positive one, so a reversal undoes a
 * distribution exactly. The database's
 * {@code compute_dividend_lines} does the same in SQL, and a test holds the two together.
 */
public final class Split {

    /** One who takes part: an id that breaks ties, and a weight of zero or more. */
    public record Share(String id, BigInteger weight) {
        public Share(String id, long weight) {
            this(id, BigInteger.valueOf(weight));
        }
    }

    private record Remainder(int index, BigInteger rest, String id) {}

    /**
     * The order of PostgreSQL's collation "C": by the bytes of UTF-8, which is the order of code points, not of Java's
     * UTF-16 units. It compares without encoding, for a hundred thousand equal holders are one long tie.
     */
    public static final Comparator<String> BYTE_ORDER = Split::compareCodePoints;

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
        List<Remainder> remainders = new ArrayList<>();
        BigInteger left = total;
        for (int i = 0; i < parts.length; i++) {
            BigInteger[] quotient = total.multiply(shares.get(i).weight()).divideAndRemainder(weights);
            parts[i] = quotient[0];
            left = left.subtract(quotient[0]);
            if (quotient[1].signum() > 0) // there are always more of these than fen left over
            remainders.add(new Remainder(i, quotient[1], shares.get(i).id()));
        }
        remainders.sort(LARGEST_FIRST);
        int leftover = left.intValueExact();
        for (int i = 0; i < leftover; i++) {
            int winner = remainders.get(i).index();
            parts[winner] = parts[winner].add(BigInteger.ONE);
        }
        BigInteger factor = BigInteger.valueOf(sign);
        return Arrays.stream(parts)
                .map(part -> new Money(part.multiply(factor).longValueExact()))
                .toList();
    }

    private static int compareCodePoints(String a, String b) {
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            if (a.charAt(i) != b.charAt(i)) return Integer.compare(rank(a.charAt(i)), rank(b.charAt(i)));
        }
        return Integer.compare(a.length(), b.length());
    }

    /** Lifts surrogates, which stand for the code points beyond U+FFFF, above all other units. */
    private static int rank(char unit) {
        return Character.isSurrogate(unit) ? unit + 0x10000 : unit;
    }
}
