package liannong.registry.imports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rows of an import by what would become of them, before they are written and after. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Importing.READERS)
public class ImportPreview {

    private record Row(
            int rowNo,
            @Nullable String name,
            @Nullable String relation,
            @Nullable String born,
            @Nullable String identityLast4,
            String place,
            String problems,
            String notes,
            @Nullable String twin,
            @Nullable Decision decision) {}

    private final JdbcClient jdbc;
    private final PersonChanges changes;

    ImportPreview(JdbcClient jdbc, PersonChanges changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /** At most a page, in the order of the file; of changed rows every field before and after. */
    public List<PreviewRow> rows(long id, RowOutcome outcome, int offset, int limit) {
        List<Row> rows = jdbc.sql("""
                        select r.row_no, r.name, r.relation, r.cells[7] as born, r.identity_last4,
                               coalesce(h.card_no, case when left(r.unit, 1) = '@' then '' else r.unit end, '') as place,
                               array_to_string(r.problems, E'\\x01') as problems, array_to_string(r.notes, E'\\x01') as notes,
                               (select p.name || ' ' || p.born_on || coalesce(' · ' || t.card_no, '') || coalesce(' · ' || p.identity_last4, '')
                                from persons p left join households t on t.id = p.household_id where p.id = r.twin_id) as twin,
                               r.decision
                        from import_persons r left join households h on h.id = coalesce(r.household_id, r.new_household_id)
                        where r.import_id = :id and r.outcome = :outcome
                        order by r.row_no offset :offset limit :limit""")
                .param("id", id)
                .param("outcome", outcome.name())
                .param("offset", offset)
                .param("limit", Math.min(limit, Imports.LONGEST_PAGE))
                .query(Row.class)
                .list();
        Map<Integer, List<FieldChange>> changed =
                outcome == RowOutcome.CHANGE && !rows.isEmpty() ? changes(id, rows) : Map.of();
        return rows.stream().map(row -> row(row, changed)).toList();
    }

    private Map<Integer, List<FieldChange>> changes(long id, List<Row> rows) {
        Map<Integer, List<FieldChange>> changed = new HashMap<>();
        jdbc.sql(MetPerson.SQL + " and r.row_no in (:rows)")
                .param("import", id)
                .param("rows", rows.stream().map(Row::rowNo).toList())
                .query(MetPerson.class)
                .list()
                .forEach(met -> changed.put(met.rowNo(), changes.of(met)));
        return changed;
    }

    private static PreviewRow row(Row row, Map<Integer, List<FieldChange>> changed) {
        return new PreviewRow(
                row.rowNo(),
                row.name() == null ? "" : row.name(),
                row.relation(),
                row.born(),
                row.identityLast4(),
                row.place(),
                problems(row.problems()),
                problems(row.notes()),
                changed.getOrDefault(row.rowNo(), List.of()),
                row.twin(),
                row.decision());
    }

    static List<RowProblem> problems(String coded) {
        return Arrays.stream(coded.split("\u0001", -1))
                .filter(each -> !each.isEmpty())
                .map(RowProblem::decoded)
                .toList();
    }
}
