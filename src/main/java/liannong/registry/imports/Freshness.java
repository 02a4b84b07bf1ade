package liannong.registry.imports;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the register is still what the rows were compared with. */
@Component
class Freshness {

    private static final String PERSONS_MOVED_ON = """
            select exists (
                select 1 from import_known_persons(:import) k join import_rows r on r.import_id = :import and r.row_no = k.row_no
                where r.outcome = 'ADD' or (r.outcome = 'CHANGE'
                    and (k.person_id, k.version, k.household_id) is distinct from (r.subject_id, r.version_seen, r.household_id)))
            or exists (
                select 1 from import_rows r join persons p on p.id = r.subject_id
                where r.import_id = :import and r.outcome = 'CHANGE' and (p.version <> r.version_seen or p.died_on is not null))
            or exists (
                select 1 from import_rows r join households h on h.id = r.household_id
                where r.import_id = :import and r.outcome = 'CHANGE' and r.cells[4] = 'HEAD'
                  and h.version is distinct from r.household_version_seen)
            or exists (
                select 1 from import_known_households(:import) k join import_rows r on r.import_id = :import and r.unit = k.unit
                where r.outcome in ('ADD', 'CHANGE') and (k.ended or k.household_id is distinct from r.household_id))
            """;

    private static final List<String> HELD = List.of("""
            select h.id from households h where h.id in (
                select household_id from import_rows where import_id = :import and outcome = 'CHANGE' and cells[4] = 'HEAD')
            order by h.id for update""", """
            select p.id from persons p where p.id in (
                select subject_id from import_rows where import_id = :import and outcome = 'CHANGE')
            order by p.id for update""");

    private final JdbcClient jdbc;

    Freshness(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds what would be changed until the transaction ends: nobody edits it between this answer and the writing. */
    boolean isLost(long importId) {
        for (String held : HELD)
            jdbc.sql(held).param("import", importId).query().listOfRows();
        return jdbc.sql(PERSONS_MOVED_ON)
                .param("import", importId)
                .query(Boolean.class)
                .single();
    }
}
