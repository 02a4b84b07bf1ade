package liannong.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table in a household's file. A cell is a text, a number, a date, an amount, an area, or a {@link Word}.
 *
 * @param key the text that is its heading; under {@code key + ".none"} stands what is said when it has no lines
 * @param heads the keys of the columns' heads
 * @param totals under each column its sum, or an empty text; an empty list where nothing is summed
 */
public record HouseholdSheet(String key, List<String> heads, List<Line> lines, List<?> totals) {

    /** A line; {@code link} leads to where it comes from. */
    public record Line(List<?> cells, @Nullable String link) {}
}
