package liannong.registry.imports;

import liannong.registry.templates.SheetKind;
import org.jspecify.annotations.Nullable;

/** Which imports a list shows. */
public record ImportFilter(
        @Nullable SheetKind kind, @Nullable ImportState state) {

    public static final ImportFilter ALL = new ImportFilter(null, null);
}
