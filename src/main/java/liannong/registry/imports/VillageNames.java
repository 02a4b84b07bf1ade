package liannong.registry.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liannong.base.Refused;
import liannong.base.sheets.Cells;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * VillageNames as people write them: by code, name, former name or former code, with or without the township before
 * it.
 */
final class VillageNames {

    /**
     * A village that was found.
     *
     * @param former it was named by what it used to be
     */
    record Found(String code, String name, boolean former) {

        /** That the village was named by what it used to be. */
        RowProblem note(int position, String typed) {
            return new RowProblem(position, "row-village-former", List.of(typed, name, code));
        }
    }

    private record Row(
            String code, String name, String officialName, String township, String aliases, String successor) {}

    private final Map<String, List<Found>> byName = new HashMap<>();
    private final String scope;

    /** @param scope a division's prefix: a name that is found twice is meant within it */
    VillageNames(JdbcClient jdbc, String scope) {
        this.scope = scope;
        List<Row> rows = jdbc.sql("""
                        select v.code, v.name, v.official_name, t.name as township, array_to_string(v.aliases, ',') as aliases,
                               coalesce((select n.code from divisions n where n.predecessor_code = v.code and n.valid_to = 'infinity' limit 1), '') as successor
                        from divisions v join divisions t on t.code = v.parent_code
                        where v.level = 'VILLAGE' and v.kind <> 'VIRTUAL'
                          and (v.valid_to = 'infinity' or exists (select 1 from divisions n where n.predecessor_code = v.code and n.valid_to = 'infinity'))
                        order by v.code""").query(Row.class).list();
        Map<String, Row> today = new HashMap<>();
        rows.forEach(row -> today.put(row.code(), row));
        for (Row row : rows) {
            Row now = row.successor().isEmpty() ? row : today.getOrDefault(row.successor(), row);
            boolean former = !now.code().equals(row.code());
            add(row.code(), now, former);
            add(row.name(), now, former && !row.name().equals(now.name()));
            add(row.officialName(), now, former && !row.officialName().equals(now.officialName()));
            add(row.township() + row.name(), now, former);
            for (String alias : row.aliases().split(",", -1)) if (!alias.isEmpty()) add(alias, now, true);
        }
    }

    private void add(String name, Row row, boolean former) {
        List<Found> found = byName.computeIfAbsent(name, none -> new ArrayList<>());
        if (found.stream().noneMatch(known -> known.code().equals(row.code()))) {
            found.add(new Found(row.code(), row.name(), former));
        }
    }

    /** Refuses what is no village, several, or none of the importer's. */
    Found find(String typed) {
        String name = Cells.narrow(typed).replaceAll("[\\s/,，、-]", "");
        List<Found> found = byName.getOrDefault(name, List.of());
        if (found.isEmpty()) throw new Refused(ImportReason.ROW_VILLAGE_UNKNOWN, typed);
        List<Found> mine = found.stream()
                .filter(village -> village.code().startsWith(scope))
                .toList();
        if (mine.isEmpty()) throw new Refused(ImportReason.ROW_VILLAGE_OUTSIDE, typed);
        if (mine.size() > 1) throw new Refused(ImportReason.ROW_VILLAGE_AMBIGUOUS, typed);
        return mine.getFirst();
    }
}
