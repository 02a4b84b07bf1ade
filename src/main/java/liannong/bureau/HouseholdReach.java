package liannong.bureau;

/**
 * How far a year's distributions reach the registered households: each counted once, however many cooperatives.
 *
 * @param linked a member of at least one cooperative at the end of the year
 * @param shared to whom a distribution of the year was declared
 * @param reached to whom at least one payment of it was credited
 */
public record HouseholdReach(int registered, int linked, int shared, int reached) {

    /** Declared to, and nothing credited yet. */
    public int waiting() {
        return shared - reached;
    }

    /** A member, and nothing declared for the year. */
    public int without() {
        return linked - shared;
    }

    public int unlinked() {
        return Math.max(0, registered - linked);
    }
}
