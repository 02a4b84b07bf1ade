package liannong.dividends.proofs;

import java.util.List;

/** Facts that belong together. */
record ProofPart(String key, List<Fact> facts) {

    ProofPart {
        facts = List.copyOf(facts);
    }
}
