package liannong.registry.imports;

import java.time.Instant;
import java.time.ZoneOffset;
import liannong.access.CurrentUser;
import liannong.access.SystemUser;
import liannong.base.Refused;
import liannong.registry.templates.ParcelColumns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Writes staged parcels into the register, one statement a table, and what they were before back again. */
@Component
class ParcelWriting {

    private static final String ADD = """
            insert into parcels (id, county_code, code, division_code, name, contract_hundredths, measured_hundredths, land_kind,
                right_kind, right_from, right_to, certificate_no)
            select new_subject_id, :county, cells[1], cells[3], cells[2], (cells[8]::numeric * 100)::bigint,
                   (cells[9]::numeric * 100)::bigint, cells[6], coalesce(cells[7], 'CONTRACT'), cells[10]::date, cells[11]::date,
                   cells[12]
            from import_rows where import_id = :import and outcome = 'ADD'
            """;

    private static final String HOLD = """
            insert into parcel_holders (id, county_code, parcel_id, division_code, household_id, organisation_id, valid_from,
                document, recorded_by, recorded_at)
            select nextval('parcel_holders_seq'), :county, new_subject_id, cells[3], household_id, party_id, cells[10]::date,
                   coalesce(cells[13], :document), :user, :now
            from import_rows where import_id = :import and outcome = 'ADD'
            """;

    /** What differs of a row that changes something, field by field; the holder is not among them. */
    private static final String DIFFERENCES = """
            from import_rows r
            cross join unnest(string_to_array(:fields, ',')) with ordinality f(name, place)
            where r.import_id = :import and r.outcome = 'CHANGE' and f.name not in ('holder', 'document')
              and r.cells[f.place] is not null and r.cells[f.place] is distinct from r.known_cells[f.place]
            """;

    private static final String RECORD = """
            insert into parcel_changes (id, county_code, parcel_id, field, before_text, after_text, document, recorded_by,
                recorded_at, import_id)
            select nextval('parcel_changes_seq'), :county, r.subject_id, f.name, r.known_cells[f.place], r.cells[f.place],
                   coalesce(r.cells[13], :document), :user, :now, :import
            """ + DIFFERENCES;

    private static final String CHANGE = """
            update parcels p set name = coalesce(r.cells[2], p.name), division_code = coalesce(r.cells[3], p.division_code),
                land_kind = coalesce(r.cells[6], p.land_kind), right_kind = coalesce(r.cells[7], p.right_kind),
                contract_hundredths = coalesce((r.cells[8]::numeric * 100)::bigint, p.contract_hundredths),
                measured_hundredths = coalesce((r.cells[9]::numeric * 100)::bigint, p.measured_hundredths),
                right_from = coalesce(r.cells[10]::date, p.right_from), right_to = coalesce(r.cells[11]::date, p.right_to),
                certificate_no = coalesce(r.cells[12], p.certificate_no), version = p.version + 1
            from import_rows r where r.import_id = :import and r.outcome = 'CHANGE' and p.id = r.subject_id
            """;

    private static final String RECORD_BACK = """
            insert into parcel_changes (id, county_code, parcel_id, field, before_text, after_text, document, recorded_by, recorded_at)
            select nextval('parcel_changes_seq'), :county, r.subject_id, f.name, r.cells[f.place], r.known_cells[f.place],
                   :document, :user, :now
            """ + DIFFERENCES;

    private static final String CHANGE_BACK = """
            update parcels p set name = r.known_cells[2], division_code = r.known_cells[3], land_kind = r.known_cells[6],
                right_kind = r.known_cells[7], contract_hundredths = (r.known_cells[8]::numeric * 100)::bigint,
                measured_hundredths = (r.known_cells[9]::numeric * 100)::bigint, right_from = r.known_cells[10]::date,
                right_to = r.known_cells[11]::date, certificate_no = r.known_cells[12], version = p.version + 1
            from import_rows r
            where r.import_id = :import and r.outcome = 'CHANGE' and p.id = r.subject_id and p.version = r.version_seen + 1
            """;

    private final JdbcClient jdbc;

    ParcelWriting(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long importId, Instant now) {
        jdbc.sql(ADD)
                .param("import", importId)
                .param("county", SystemUser.COUNTY)
                .update();
        acting(HOLD, importId, now, "批量导入 " + importId).update();
    }

    void change(long importId, Instant now) {
        recorded(RECORD, importId, now, "批量导入 " + importId);
        jdbc.sql(CHANGE).param("import", importId).update();
    }

    void changeBack(long importId, Instant now) {
        recorded(RECORD_BACK, importId, now, "撤销批量导入 " + importId);
        int changed = jdbc.sql("select count(*)::int from import_rows where import_id = :import and outcome = 'CHANGE'")
                .param("import", importId)
                .query(Integer.class)
                .single();
        int back = jdbc.sql(CHANGE_BACK).param("import", importId).update();
        if (back != changed) throw new Refused(ImportReason.IMPORT_UNDO_CHANGED);
    }

    private void recorded(String sql, long importId, Instant now, String document) {
        acting(sql, importId, now, document)
                .param("fields", String.join(",", ParcelColumns.FIELDS))
                .update();
    }

    private StatementSpec acting(String sql, long importId, Instant now, String document) {
        return jdbc.sql(sql)
                .param("import", importId)
                .param("county", SystemUser.COUNTY)
                .param("document", document)
                .param("user", CurrentUser.get().id())
                .param("now", now.atOffset(ZoneOffset.UTC));
    }
}
