package liannong.registry.imports;

import static liannong.registry.imports.StagedRows.REFUSE;
import static liannong.registry.templates.ParcelColumns.*;

import org.springframework.stereotype.Component;

/** Compares staged parcels with each other, with the parcels of the register and with who is to hold them. */
@Component
class ParcelComparison {

    private static final int[] COMPARED = {NAME, VILLAGE, LAND, RIGHT, CONTRACT, MEASURED, FROM, TO, CERTIFICATE};

    private final StagedRows rows;

    ParcelComparison(StagedRows rows) {
        this.rows = rows;
    }

    void compare(long importId) {
        rows.startAnew(importId);
        rows.twice(importId, CODE, "cells[1]");
        registered(importId);
        holders(importId);
        rows.required(importId, NAME, VILLAGE, LAND, CONTRACT, FROM, TO);
        terms(importId);
        rows.settle(importId, COMPARED);
    }

    private void registered(long importId) {
        rows.run("""
                update import_rows r set subject_id = p.id, version_seen = p.version, known_cells = array[p.code, p.name,
                    p.division_code, c.card_no, o.credit_code, p.land_kind, p.right_kind,
                    (p.contract_hundredths / 100.0)::numeric(12, 2)::text, (p.measured_hundredths / 100.0)::numeric(12, 2)::text,
                    p.right_from::text, p.right_to::text, p.certificate_no]
                from import_known_parcels(:import) k join parcels p on p.id = k.parcel_id
                left join parcel_holders h on h.parcel_id = p.id and h.valid_to = 'infinity'
                left join households c on c.id = h.household_id left join organisations o on o.id = h.organisation_id
                where r.import_id = :import and r.row_no = k.row_no and k.mine and r.outcome in ('ADD', 'REFUSED')""", importId);
        rows.run(REFUSE + """
                array['1|row-parcel-elsewhere'] from import_known_parcels(:import) k
                where r.import_id = :import and r.row_no = k.row_no and not k.mine and r.outcome in ('ADD', 'REFUSED')""", importId);
    }

    private void holders(long importId) {
        rows.run(REFUSE + """
                array[case when r.cells[4] is distinct from r.known_cells[4] and r.cells[4] is not null then '4' else '5' end
                    || '|row-holder-differs|' || coalesce(r.known_cells[4], r.known_cells[5], '—')]
                where r.import_id = :import and r.outcome in ('ADD', 'REFUSED') and r.known_cells is not null
                  and (r.cells[4] is not null and r.cells[4] is distinct from r.known_cells[4]
                       or r.cells[5] is not null and r.cells[5] is distinct from r.known_cells[5])""", importId);
        rows.run("""
                update import_rows r set household_id = h.id from households h
                where r.import_id = :import and r.outcome in ('ADD', 'REFUSED') and r.subject_id is null and h.card_no = r.cells[4]
                  and h.ended_on is null""", importId);
        rows.run("""
                update import_rows r set party_id = o.id from organisations o
                where r.import_id = :import and r.outcome in ('ADD', 'REFUSED') and r.subject_id is null and o.credit_code = r.cells[5]""", importId);
        rows.run(REFUSE + """
                array[case when r.cells[4] is not null then '4|row-no-such-household' when r.cells[5] is not null
                    then '5|row-organisation-unknown' else '4|row-holder-required' end]
                where r.import_id = :import and r.outcome in ('ADD', 'REFUSED') and r.subject_id is null and r.household_id is null
                  and r.party_id is null""", importId);
    }

    /**
     * The new term, out of the file and the register together, is one, belongs to a right that runs, and covers its
     * uses.
     */
    private void terms(long importId) {
        rows.run(REFUSE + """
                array['11|row-term-backwards']
                where r.import_id = :import and r.outcome = 'ADD'
                  and coalesce(r.cells[10], r.known_cells[10])::date >= coalesce(r.cells[11], r.known_cells[11])::date""", importId);
        rows.run(REFUSE + """
                array['11|row-right-ended|' || p.ended_on] from parcels p
                where r.import_id = :import and r.outcome = 'ADD' and p.id = r.subject_id and p.ended_on is not null
                  and (coalesce(r.cells[10]::date, p.right_from), coalesce(r.cells[11]::date, p.right_to))
                      <> (p.right_from, p.right_to)""", importId);
        rows.run(REFUSE + """
                array['11|row-use-outside-term|' || u.valid_from || '|' || u.valid_to]
                from parcels p, lateral (select max(x.valid_to) - 1 as valid_to, min(x.valid_from) as valid_from
                    from parcel_uses x where x.parcel_id = p.id and x.valid_from < x.valid_to) u
                where r.import_id = :import and r.outcome = 'ADD' and p.id = r.subject_id
                  and (u.valid_from < r.cells[10]::date or u.valid_to > r.cells[11]::date)""", importId);
    }
}
