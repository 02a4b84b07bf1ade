package liannong.dividends;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run beside what was tried and the year before.
 *
 * @param lastYear null where nothing was distributed
 * @param lines in the order of the members' numbers
 */
public record Comparison(
        PoolSums run, PoolSums tried, @Nullable PoolSums lastYear, List<ComparedLine> lines) {

    public Comparison {
        lines = List.copyOf(lines);
    }
}
