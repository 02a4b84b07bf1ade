package liannong.registry;

/** The ten digits on a household's card, given when the household is entered without one. */
public final class CardNumbers {

    private static final long FIRST = 7_830_000_000L;

    private CardNumbers() {}

    /** Unique because the household's id is. */
    public static String of(long householdId) {
        return Long.toString(FIRST + householdId);
    }
}
