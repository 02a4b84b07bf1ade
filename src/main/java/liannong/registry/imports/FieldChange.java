package liannong.registry.imports;

import java.util.Locale;
import java.util.Objects;
import liannong.registry.templates.TemplateColumn;
import liannong.registry.templates.TemplateColumns;
import liannong.registry.templates.Words;
import org.jspecify.annotations.Nullable;

/**
 * One field of an entry before and after.
 *
 * @param field the column's name in the templates
 * @param hidden shown by its last four at most, or not at all
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after, boolean hidden, boolean ofHousehold) {

    /** A value of this field as people say it. */
    public String word(String value, Locale locale) {
        return TemplateColumns.named(field)
                .map(TemplateColumn::words)
                .filter(Objects::nonNull)
                .findFirst()
                .map(words -> Words.word(words, value.toUpperCase(Locale.ROOT), locale))
                .orElse(value);
    }
}
