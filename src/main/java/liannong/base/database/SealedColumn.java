package liannong.base.database;

import org.jspecify.annotations.Nullable;

/**
 * A column whose values are sealed.
 *
 * @param field the name they are sealed under
 * @param index the column of the blind index beside it, or null
 */
record SealedColumn(
        String table, String column, String field, @Nullable String index) {}
