package liannong.registry.imports;

import static liannong.registry.imports.StagedRows.DIFFERENCES;
import static liannong.registry.imports.StagedRows.document;
import static liannong.registry.imports.StagedRows.undoingDocument;

import java.time.Instant;
import liannong.registry.templates.ParcelColumns;
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

    private final StagedRows rows;

    ParcelWriting(StagedRows rows) {
        this.rows = rows;
    }

    void add(long importId, Instant now) {
        rows.acting(ADD, importId, now, document(importId)).update();
        rows.acting(HOLD, importId, now, document(importId)).update();
    }

    void change(long importId, Instant now) {
        record(RECORD, importId, now, document(importId));
        rows.run(CHANGE, importId);
    }

    void changeBack(long importId, Instant now) {
        record(RECORD_BACK, importId, now, undoingDocument(importId));
        rows.changeBack(CHANGE_BACK, importId);
    }

    private void record(String sql, long importId, Instant now, String document) {
        rows.acting(sql, importId, now, document)
                .param("fields", String.join(",", ParcelColumns.FIELDS))
                .update();
    }
}
