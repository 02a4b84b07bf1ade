package liannong.meetings;

/**
 * The part of all voting rights that a decision needs, as an exact fraction.
 *
 * @param moreThan whether the fraction itself is not enough: more than a half, but two thirds
 */
public record Majority(int numerator, int denominator, boolean moreThan) {

    /** COOP art 30: more than half of all voting rights. */
    public static final Majority HALF = new Majority(1, 2, true);

    /** COOP art 30: two thirds of all voting rights. */
    public static final Majority TWO_THIRDS = new Majority(2, 3, false);

    static final int LARGEST = 1000;

    public Majority {
        boolean reachable = numerator < denominator || (numerator == denominator && !moreThan);
        if (numerator < 1 || denominator > LARGEST || !reachable)
            throw new IllegalArgumentException("no majority: " + numerator + "/" + denominator);
    }

    /** The least number of votes that is enough, of so many voting rights in all. */
    public long needed(long rights) {
        long part = Math.multiplyExact(rights, numerator);
        return moreThan ? Math.floorDiv(part, denominator) + 1 : Math.ceilDiv(part, denominator);
    }

    /** Whether whatever reaches this reaches the other too. */
    public boolean isAtLeast(Majority other) {
        long mine = (long) numerator * other.denominator;
        long theirs = (long) other.numerator * denominator;
        return mine > theirs || (mine == theirs && (moreThan || !other.moreThan));
    }
}
