package liannong.dividends.proofs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Facts that belong together.
 *
 * @param name of which of several it speaks, as the scheme calls it; null where there is one of its kind
 */
record ProofPart(String key, @Nullable String name, List<Fact> facts) {

    ProofPart {
        facts = List.copyOf(facts);
    }

    ProofPart(String key, List<Fact> facts) {
        this(key, null, facts);
    }
}
