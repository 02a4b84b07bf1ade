package liannong.registry.imports;

import static liannong.registry.imports.StagedRows.DIFFERENCES;
import static liannong.registry.imports.StagedRows.document;
import static liannong.registry.imports.StagedRows.undoingDocument;

import java.time.Instant;
import java.time.LocalDate;
import liannong.registry.templates.CooperativeColumns;
import org.springframework.stereotype.Component;

/** Writes staged cooperatives into the register, one statement a table, and what they were before back again. */
@Component
class CooperativeWriting {

    private static final String ADD = """
            insert into organisations (id, county_code, kind, name, short_name, credit_code, division_code, industry,
                cooperative_type, founded_on, capital_fen, legal_representative, registered_address, initials,
                code_confirmed_by, code_confirmed_at)
            select new_subject_id, :county, 'COOPERATIVE', cells[2], cells[3], cells[1], cells[4], cells[5], cells[6],
                   cells[7]::date, (cells[8]::numeric * 100)::bigint, cells[9], cells[10], cells[11],
                   case when decision = 'CONFIRM' then :user end, case when decision = 'CONFIRM' then :now::timestamptz end
            from import_rows where import_id = :import and outcome = 'ADD'
            """;

    private static final String RECORD = """
            insert into organisation_changes (id, county_code, organisation_id, field, before_value, after_value, changed_on,
                document, recorded_by, recorded_at, import_id)
            select nextval('organisation_changes_seq'), :county, r.subject_id, f.name, r.known_cells[f.place], r.cells[f.place],
                   :today, :document, :user, :now, :import
            """ + DIFFERENCES;

    private static final String CHANGE = """
            update organisations o set name = coalesce(r.cells[2], o.name), short_name = coalesce(r.cells[3], o.short_name),
                division_code = coalesce(r.cells[4], o.division_code), industry = coalesce(r.cells[5], o.industry),
                cooperative_type = coalesce(r.cells[6], o.cooperative_type),
                founded_on = coalesce(r.cells[7]::date, o.founded_on),
                capital_fen = coalesce((r.cells[8]::numeric * 100)::bigint, o.capital_fen),
                legal_representative = coalesce(r.cells[9], o.legal_representative),
                registered_address = coalesce(r.cells[10], o.registered_address),
                initials = coalesce(r.cells[11], o.initials), version = o.version + 1
            from import_rows r where r.import_id = :import and r.outcome = 'CHANGE' and o.id = r.subject_id
            """;

    private static final String RECORD_BACK = """
            insert into organisation_changes (id, county_code, organisation_id, field, before_value, after_value, changed_on,
                document, recorded_by, recorded_at)
            select nextval('organisation_changes_seq'), :county, r.subject_id, f.name, r.cells[f.place], r.known_cells[f.place],
                   :today, :document, :user, :now
            """ + DIFFERENCES;

    private static final String CHANGE_BACK = """
            update organisations o set name = r.known_cells[2], short_name = r.known_cells[3], division_code = r.known_cells[4],
                industry = r.known_cells[5], cooperative_type = r.known_cells[6], founded_on = r.known_cells[7]::date,
                capital_fen = (r.known_cells[8]::numeric * 100)::bigint, legal_representative = r.known_cells[9],
                registered_address = r.known_cells[10], initials = r.known_cells[11], version = o.version + 1
            from import_rows r
            where r.import_id = :import and r.outcome = 'CHANGE' and o.id = r.subject_id and o.version = r.version_seen + 1
            """;

    private final StagedRows rows;

    CooperativeWriting(StagedRows rows) {
        this.rows = rows;
    }

    void add(long importId, Instant now) {
        rows.acting(ADD, importId, now, document(importId)).update();
    }

    void change(long importId, LocalDate today, Instant now) {
        record(RECORD, importId, today, now, document(importId));
        rows.run(CHANGE, importId);
    }

    void changeBack(long importId, LocalDate today, Instant now) {
        record(RECORD_BACK, importId, today, now, undoingDocument(importId));
        rows.changeBack(CHANGE_BACK, importId);
    }

    private void record(String sql, long importId, LocalDate today, Instant now, String document) {
        rows.acting(sql, importId, now, document)
                .param("fields", String.join(",", CooperativeColumns.FIELDS))
                .param("today", today)
                .update();
    }
}
