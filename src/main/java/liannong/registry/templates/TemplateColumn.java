package liannong.registry.templates;

import java.util.Locale;
import liannong.base.Texts;
import org.jspecify.annotations.Nullable;

/**
 * A column of a kind of workbook.
 *
 * @param position in {@code import_rows.cells}, from 1
 * @param words the list of words that may stand in it, or null where anything may
 */
public record TemplateColumn(
        String name,
        int position,
        boolean required,
        int characters,
        @Nullable String words) {

    public String head(Locale locale) {
        return Texts.of(locale, key());
    }

    /** What to write, for the page of explanations. */
    public String hint(Locale locale) {
        return Texts.of(locale, key() + ".hint");
    }

    private String key() {
        return "imports.column." + name;
    }
}
