package liannong.dividends.schemes;

import java.util.List;

/** A rule by which something is divided: its pools, in the order in which they are filled, and where it comes from. */
public record Scheme(String name, String source, List<Pool> pools) {

    public Scheme {
        pools = List.copyOf(pools);
    }

    /** The grains whose price each run needs. */
    public List<String> grains() {
        return List.copyOf(GrainRules.grains(this));
    }
}
