package liannong.registry;

/**
 * What a module above the registry knows of a household: each such module offers one of these, and the household's file
 * shows it without knowing whose it is.
 */
public interface HouseholdHistory {

    /** Where its sheets stand among those of others. */
    int order();

    /** Read with the rights of whoever opens the file, at most {@code limit} lines and entries, by two statements. */
    HouseholdChapter of(long householdId, int limit);
}
