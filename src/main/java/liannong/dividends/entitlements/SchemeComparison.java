package liannong.dividends.entitlements;

import java.util.List;
import liannong.dividends.ComparedLine;

/**
 * A run by a scheme beside what was tried and the period before.
 *
 * @param pools in their order as tried, then those that only the run has
 * @param lines of who gets something by the run, as tried or got something before, in the order of their keys
 */
public record SchemeComparison(List<ComparedPool> pools, List<ComparedLine> lines) {

    public SchemeComparison {
        pools = List.copyOf(pools);
        lines = List.copyOf(lines);
    }
}
