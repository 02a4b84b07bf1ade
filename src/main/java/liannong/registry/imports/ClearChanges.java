package liannong.registry.imports;

import java.util.List;
import liannong.registry.templates.SheetKind;
import liannong.registry.templates.TemplateColumns;
import org.jspecify.annotations.Nullable;

/** What a row changes of something whose fields are all in clear; an empty cell changes nothing. */
final class ClearChanges {

    private ClearChanges() {}

    static List<FieldChange> between(SheetKind kind, List<@Nullable String> before, List<@Nullable String> after) {
        return TemplateColumns.of(kind).stream()
                .filter(column -> column.position() <= before.size())
                .filter(column -> after.get(column.position() - 1) != null)
                .filter(column -> !after.get(column.position() - 1).equals(before.get(column.position() - 1)))
                .map(column -> new FieldChange(
                        column.name(),
                        before.get(column.position() - 1),
                        after.get(column.position() - 1),
                        false,
                        false))
                .toList();
    }
}
