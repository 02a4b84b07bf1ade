package liannong.registry.imports;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import liannong.registry.templates.SheetKind;
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

    private final JdbcClient jdbc;
    private final PersonChanges changes;

    ImportPreview(JdbcClient jdbc, PersonChanges changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    /** At most a page, in the order of the file; of changed rows every field before and after. */
    public List<PreviewRow> rows(ImportRow file, RowOutcome outcome, int offset, int limit) {
        ImportLayout layout = ImportLayout.of(file.kind());
        List<PreviewRow> rows = jdbc.sql(PreviewSql.of(file.kind()))
                .param("id", file.id())
                .param("outcome", outcome.name())
                .param("title", layout.title().position())
                .param("village", layout.villageAt())
                .param("offset", offset)
                .param("limit", Math.min(limit, Imports.LONGEST_PAGE))
                .query((found, number) -> row(found, file.kind(), outcome, layout.villageAt()))
                .list();
        boolean sealed = outcome == RowOutcome.CHANGE && file.kind().isOfPeople() && !rows.isEmpty();
        if (!sealed) return rows;
        List<Integer> shown = rows.stream().map(PreviewRow::rowNo).toList();
        boolean written = file.state() == ImportState.APPLIED || file.state() == ImportState.UNDONE;
        Map<Integer, List<FieldChange>> changed = written ? recorded(file.id(), shown) : expected(file.id(), shown);
        return rows.stream()
                .map(row -> row.with(changed.getOrDefault(row.rowNo(), List.of())))
                .toList();
    }

    /** What would be changed, against the register of now. */
    private Map<Integer, List<FieldChange>> expected(long id, List<Integer> shown) {
        Map<Integer, List<FieldChange>> changed = new HashMap<>();
        jdbc.sql(MetPerson.SQL + " and r.row_no in (:rows)")
                .param("import", id)
                .param("rows", shown)
                .query(MetPerson.class)
                .list()
                .forEach(met -> changed.put(met.rowNo(), changes.of(met)));
        return changed;
    }

    /** What was changed, as the cards' record has it, whatever happened since. */
    private Map<Integer, List<FieldChange>> recorded(long id, List<Integer> shown) {
        Map<Integer, List<FieldChange>> changed = new HashMap<>();
        jdbc.sql("""
                        select r.row_no, c.field, c.before_enc, c.after_enc, c.person_id is null as of_household
                        from import_rows r join card_changes c on c.import_id = r.import_id
                            and (c.person_id = r.subject_id
                                 or c.person_id is null and r.cells[4] = 'HEAD' and c.household_id = r.household_id)
                        where r.import_id = :import and r.row_no in (:rows) order by r.row_no, c.id""").param("import", id).param("rows", shown).query(found -> {
            changed.computeIfAbsent(found.getInt("row_no"), first -> new ArrayList<>())
                    .add(changes.recorded(
                            found.getString("field"),
                            found.getBytes("before_enc"),
                            found.getBytes("after_enc"),
                            found.getBoolean("of_household")));
        });
        return changed;
    }

    private static PreviewRow row(ResultSet found, SheetKind kind, RowOutcome outcome, int villageAt)
            throws SQLException {
        List<@Nullable String> cells = cells(found.getArray("cells"));
        List<@Nullable String> before = cells(found.getArray("known_cells"));
        if (villageAt > 0) {
            name(cells, villageAt, found.getString("village"));
            name(before, villageAt, found.getString("village_before"));
        }
        String decision = found.getString("decision");
        return new PreviewRow(
                found.getInt("row_no"),
                found.getString("title"),
                Collections.unmodifiableList(cells),
                found.getString("identity_last4"),
                found.getString("place"),
                problems(found.getString("problems")),
                problems(found.getString("notes")),
                outcome == RowOutcome.CHANGE && !before.isEmpty()
                        ? ClearChanges.between(kind, before, cells)
                        : List.of(),
                found.getString("twin"),
                decision == null ? null : Decision.valueOf(decision));
    }

    private static List<@Nullable String> cells(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : Arrays.asList((String[]) array.getArray());
    }

    private static void name(List<@Nullable String> cells, int position, @Nullable String village) {
        if (position <= cells.size() && village != null) cells.set(position - 1, village);
    }

    static List<RowProblem> problems(String coded) {
        return Arrays.stream(coded.split("\u0001", -1))
                .filter(each -> !each.isEmpty())
                .map(RowProblem::decoded)
                .toList();
    }
}
