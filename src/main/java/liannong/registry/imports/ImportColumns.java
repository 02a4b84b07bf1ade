package liannong.registry.imports;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The columns of each kind of workbook. */
final class ImportColumns {

    private ImportColumns() {}

    static List<ImportColumn> of(ImportKind kind) {
        return switch (kind) {
            case HOUSEHOLDS -> PersonColumns.HOUSEHOLDS;
            case PERSONS -> PersonColumns.PERSONS;
            case COOPERATIVES -> CooperativeColumns.ALL;
            case MEMBERS -> MemberColumns.ALL;
            case PARCELS -> ParcelColumns.ALL;
        };
    }

    static ImportColumn at(ImportKind kind, int position) {
        return of(kind).stream()
                .filter(column -> column.position() == position)
                .findFirst()
                .orElseThrow();
    }

    /** The same name is the same column in whatever kind. */
    static Stream<ImportColumn> named(String name) {
        return Stream.of(ImportKind.values())
                .flatMap(kind -> of(kind).stream())
                .filter(column -> column.name().equals(name));
    }

    static ImportColumn column(String name, int position, boolean required, int characters, @Nullable String words) {
        return new ImportColumn(name, position, required, characters, words);
    }
}
