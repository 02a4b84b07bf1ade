package liannong.ledger;

import java.util.Optional;

/**
 * Where the facts are that post themselves: each module says it of its own, because the books lie beneath them all.
 */
public interface FactPages {

    /** The address of the page that shows the fact; empty where it is another's, or the user may not see it. */
    Optional<String> pageOf(String sourceKind, long sourceId);
}
