package liannong.shares.exchange;

/**
 * What a movement rests on in the register that it stands in: a row that is not in the file.
 *
 * @param id the same for all that rest on the same row
 * @param title 1 to 200 characters
 */
public record RestsOn(Kind kind, String id, String title) {

    /** The kinds of rows, in the order in which they are written. */
    public enum Kind {
        LAND_CONTRIBUTION,
        VALUATION,
        PROJECT,
        RESOLUTION,
        DEPARTURE
    }

    static final int MOST = Kind.values().length;
    static final int LONGEST = 200;
}
