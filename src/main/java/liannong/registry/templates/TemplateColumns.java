package liannong.registry.templates;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of each kind of workbook. */
public final class TemplateColumns {

    private TemplateColumns() {}

    public static List<TemplateColumn> of(SheetKind kind) {
        return switch (kind) {
            case HOUSEHOLDS -> PersonColumns.HOUSEHOLDS;
            case PERSONS -> PersonColumns.PERSONS;
            case COOPERATIVES -> CooperativeColumns.ALL;
            case MEMBERS -> MemberColumns.ALL;
            case PARCELS -> ParcelColumns.ALL;
        };
    }

    public static TemplateColumn at(SheetKind kind, int position) {
        return of(kind).stream()
                .filter(column -> column.position() == position)
                .findFirst()
                .orElseThrow();
    }

    /** The same name is the same column in whatever kind. */
    public static Stream<TemplateColumn> named(String name) {
        return Stream.of(SheetKind.values())
                .flatMap(kind -> of(kind).stream())
                .filter(column -> column.name().equals(name));
    }

    public static TemplateColumn column(
            String name, int position, boolean required, int characters, @Nullable String words) {
        return new TemplateColumn(name, position, required, characters, words);
    }
}
