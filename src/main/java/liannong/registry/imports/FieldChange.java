package liannong.registry.imports;

import org.jspecify.annotations.Nullable;

/**
 * One field of a card before and after.
 *
 * @param field the column's name in the templates
 * @param hidden shown by its last four at most, or not at all
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after, boolean hidden, boolean ofHousehold) {}
