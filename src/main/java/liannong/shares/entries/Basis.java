package liannong.shares.entries;

/** The row that a movement stands on. */
public record Basis(Kind kind, long id) {

    public enum Kind {
        LAND_CONTRIBUTION,
        VALUATION,
        PROJECT
    }
}
