package liannong.registry.imports;

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
                select 1 from import_known_households(:import) k join import_rows r on r.import_id = :import and r.unit = k.unit
                where r.outcome in ('ADD', 'CHANGE') and (k.ended or k.household_id is distinct from r.household_id))
            """;

    private final JdbcClient jdbc;

    Freshness(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isLost(long importId) {
        return jdbc.sql(PERSONS_MOVED_ON)
                .param("import", importId)
                .query(Boolean.class)
                .single();
    }
}
