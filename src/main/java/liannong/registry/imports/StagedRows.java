package liannong.registry.imports;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;
import liannong.access.CurrentUser;
import liannong.access.SystemUser;
import liannong.base.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Statements over all staged rows of an import that every kind needs; positions are those of the kind's columns. */
@Component
class StagedRows {

    /** Begins a statement that refuses the rows {@code r}; what follows is the array of problems, and where. */
    static final String REFUSE = "update import_rows r set outcome = 'REFUSED', problems = r.problems || ";

    /**
     * What a row changes of something registered, field by field: from where to read {@code f.name}, and with {@code
     * f.place} before and after in {@code r.known_cells} and {@code r.cells}. {@code :fields} are the fields' names by
     * position, with commas between; empty is one that is not recorded.
     */
    static final String DIFFERENCES = """
            from import_rows r cross join unnest(string_to_array(:fields, ',')) with ordinality f(name, place)
            where r.import_id = :import and r.outcome = 'CHANGE' and f.name <> ''
              and r.cells[f.place] is not null and r.cells[f.place] is distinct from r.known_cells[f.place]
            """;

    private final JdbcClient jdbc;

    StagedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** {@code :import} in the statement is the import. */
    void run(String sql, long importId) {
        jdbc.sql(sql).param("import", importId).update();
    }

    /** A statement that writes in the acting user's name: {@code :import :county :user :now :document}. */
    StatementSpec acting(String sql, long importId, Instant now, String document) {
        return jdbc.sql(sql)
                .param("import", importId)
                .param("county", SystemUser.COUNTY)
                .param("user", CurrentUser.get().id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("document", document);
    }

    /** Holds what would be changed until the transaction ends: nobody edits it before it is written. */
    void hold(String table, long importId) {
        jdbc.sql("select t.id from " + table + " t where t.id in (select subject_id from import_rows"
                        + " where import_id = :import and outcome = 'CHANGE') order by t.id for update")
                .param("import", importId)
                .query()
                .listOfRows();
    }

    /** Writes what all changed rows were before; refuses when one of them was changed since. */
    void changeBack(String sql, long importId) {
        int changed = jdbc.sql("select count(*)::int from import_rows where import_id = :import and outcome = 'CHANGE'")
                .param("import", importId)
                .query(Integer.class)
                .single();
        if (jdbc.sql(sql).param("import", importId).update() != changed) {
            throw new Refused(ImportReason.IMPORT_UNDO_CHANGED);
        }
    }

    /** Whether somebody signs in for a household or an organisation that was added: no foreign key says so. */
    boolean isSignedInFor(long importId) {
        return jdbc.sql("select import_is_signed_in_for(:import)")
                .param("import", importId)
                .query(Boolean.class)
                .single();
    }

    /** The evidence for what an import writes, where the file names none. */
    static String document(long importId) {
        return "批量导入 " + importId;
    }

    static String undoingDocument(long importId) {
        return "撤销批量导入 " + importId;
    }

    /** Forgets what an earlier comparison found, and nothing that a person decided. */
    void startAnew(long importId) {
        run("""
                update import_rows set problems = read_problems, household_id = null, subject_id = null, version_seen = null,
                    twin_id = null, known_cells = null, organisation_id = null, person_id = null, party_id = null,
                    outcome = case when decision = 'LEAVE_OUT' then 'LEFT_OUT' when read_problems = '{}' then 'ADD' else 'REFUSED' end
                where import_id = :import and (outcome not in ('ADD', 'REFUSED') or problems <> read_problems or decision is not null
                    or num_nonnulls(household_id, known_cells, organisation_id, person_id, party_id) > 0)""", importId);
    }

    /**
     * Refuses rows that are the same in the file.
     *
     * @param same expressions over a row that are the same then
     */
    void twice(long importId, int position, String same) {
        run(
                REFUSE + "array['" + position
                        + "|row-repeated|' || case when r.row_no = d.first then d.last else d.first end]" + """
                 from (select row_no, min(row_no) over w as first, max(row_no) over w as last, count(*) over w as times
                      from import_rows where import_id = :import and outcome <> 'LEFT_OUT' and ("""
                        + same + ") is not null window w as (partition by " + same + """
                )) d
                where r.import_id = :import and r.row_no = d.row_no and d.times > 1""",
                importId);
    }

    /**
     * Refuses rows that would add something without saying what has to be said of it, refused for more than that or
     * not.
     */
    void required(long importId, int... positions) {
        for (int position : positions) {
            run(
                    REFUSE + "array['" + position + "|row-cell-required'] where r.import_id = :import"
                            + " and r.outcome in ('ADD', 'REFUSED') and r.subject_id is null and r.cells[" + position
                            + "] is null and not exists (select 1 from unnest(r.problems) p where p like '" + position
                            + "|%')",
                    importId);
        }
    }

    /** Rows about something registered change it or leave it alone: an empty cell changes nothing. */
    void settle(long importId, int... positions) {
        run(
                "update import_rows r set outcome = case when exists (select 1 from unnest(" + array(positions)
                        + ") i where r.cells[i] is not null and r.cells[i] is distinct from r.known_cells[i])"
                        + " then 'CHANGE' else 'SAME' end"
                        + " where r.import_id = :import and r.outcome = 'ADD' and r.known_cells is not null",
                importId);
    }

    static String array(int... positions) {
        return Arrays.stream(positions).mapToObj(Integer::toString).collect(Collectors.joining(", ", "array[", "]"));
    }
}
