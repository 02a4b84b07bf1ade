package liannong.registry;

import java.util.Optional;

/**
 * Something that a module above the registry does for a household: whoever may do it finds a button for it in the head
 * of the household's file, which does not know whose it is.
 */
public interface HouseholdErrand {

    /** The key of what the button says. */
    String key();

    /** Where it is done; empty where the signed-in user has nothing to do. */
    Optional<String> path(long householdId);
}
