package liannong.registry.imports;

import org.jspecify.annotations.Nullable;

/** Which imports a list shows. */
public record ImportFilter(
        @Nullable ImportKind kind, @Nullable ImportState state) {

    public static final ImportFilter ALL = new ImportFilter(null, null);
}
