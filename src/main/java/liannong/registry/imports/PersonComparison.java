package liannong.registry.imports;

import static liannong.registry.imports.StagedRows.REFUSE;

import liannong.registry.templates.PersonColumns;
import liannong.registry.templates.SheetKind;
import org.springframework.stereotype.Component;

/**
 * Compares the staged rows of households and persons with each other and with the register: a few statements over all
 * rows, each of which refuses what it finds, or marks what has to be decided.
 */
@Component
class PersonComparison {

    private final StagedRows rows;

    PersonComparison(StagedRows rows) {
        this.rows = rows;
    }

    void compare(long importId, SheetKind kind) {
        rows.startAnew(importId);
        twiceInTheFile(importId);
        households(importId, kind);
        persons(importId);
        oneRowEach(importId);
        relations(importId);
        lookAlikes(importId);
        if (kind == SheetKind.HOUSEHOLDS) {
            heads(importId);
            sameHousehold(importId);
            movedHouseholds(importId);
        }
    }

    /** A new household comes whole: one row that does not come keeps the others back. To be asked last. */
    void holdBack(long importId) {
        run(REFUSE + "array['0|row-household-held-back|' || b.row_no]" + """
                from (select unit, min(row_no) as row_no from import_rows
                      where import_id = :import and outcome = 'REFUSED' and unit is not null and household_id is null group by unit) b
                where r.import_id = :import and r.unit = b.unit and r.household_id is null and r.outcome not in ('REFUSED', 'LEFT_OUT')""", importId);
    }

    private void twiceInTheFile(long importId) {
        run(REFUSE + """
                array[case when d.one_unit then '8|row-twice|' else '8|row-person-in-two-households|' end
                    || case when r.row_no = d.first then d.last else d.first end]
                from (select row_no, min(row_no) over w as first, max(row_no) over w as last,
                             min(unit) over w is not distinct from max(unit) over w as one_unit, count(*) over w as times
                      from import_rows where import_id = :import and identity_index is not null and outcome <> 'LEFT_OUT'
                      window w as (partition by identity_index)) d
                where r.import_id = :import and r.row_no = d.row_no and d.times > 1""", importId);
        run(REFUSE + """
                array['5|row-twice|' || case when r.row_no = d.first then d.last else d.first end]
                from (select row_no, min(row_no) over w as first, max(row_no) over w as last, count(*) over w as times
                      from import_persons where import_id = :import and identity_index is null and outcome = 'ADD'
                      window w as (partition by unit, name, born_on)) d
                where r.import_id = :import and r.row_no = d.row_no and d.times > 1""", importId);
    }

    private void households(long importId, SheetKind kind) {
        run("""
                update import_rows r set household_id = k.household_id from import_known_households(:import) k
                where r.import_id = :import and r.unit = k.unit and k.mine and not k.ended""", importId);
        run(REFUSE + """
                array[case when k.mine then '1|row-household-ended' else '1|row-household-elsewhere' end]
                from import_known_households(:import) k
                where r.import_id = :import and r.unit = k.unit and (k.ended or not k.mine) and r.outcome <> 'LEFT_OUT'""", importId);
        if (kind == SheetKind.PERSONS) {
            run(
                    REFUSE + "array['1|row-no-such-household'] where r.import_id = :import and r.household_id is null"
                            + " and r.outcome = 'ADD'",
                    importId);
        }
    }

    private void persons(long importId) {
        run("""
                update import_rows r set subject_id = k.person_id, version_seen = k.version
                from import_known_persons(:import) k
                where r.import_id = :import and r.row_no = k.row_no and k.mine and not k.died and r.outcome = 'ADD'
                  and k.household_id = r.household_id""", importId);
        run(
                "update import_rows r set subject_id = p.id, version_seen = p.version from persons p"
                        + " where r.import_id = :import and r.decision = 'SAME' and p.id = r.twin_decided and r.outcome = 'ADD'"
                        + " and r.subject_id is null and p.household_id = r.household_id",
                importId);
        run(REFUSE + """
                array[case when not k.mine then '8|row-person-elsewhere' when k.died then '8|row-person-died'
                    when k.household_id is null then '8|row-person-left'
                    else '8|row-person-in-another-household|' || coalesce((select h.card_no from households h where h.id = k.household_id), '?') end]
                from import_known_persons(:import) k
                where r.import_id = :import and r.row_no = k.row_no and r.outcome = 'ADD' and r.subject_id is null""", importId);
        run(REFUSE + """
                array['5|row-person-in-another-household|' || coalesce((select h.card_no from households h where h.id = p.household_id), '?')]
                from persons p where r.import_id = :import and r.decision = 'SAME' and p.id = r.twin_decided
                  and r.outcome = 'ADD' and r.subject_id is null""", importId);
    }

    /** Two rows may name one person: by the number, and by a decision about the name. */
    private void oneRowEach(long importId) {
        run(REFUSE + """
                array['5|row-twice|' || case when r.row_no = d.first then d.last else d.first end]
                from (select subject_id, min(row_no) as first, max(row_no) as last from import_rows
                      where import_id = :import and outcome = 'ADD' and subject_id is not null group by subject_id having count(*) > 1) d
                where r.import_id = :import and r.subject_id = d.subject_id and r.outcome = 'ADD'""", importId);
        run("""
                update import_rows r set household_version_seen = h.version from households h
                where r.import_id = :import and h.id = r.household_id and r.cells[4] = 'HEAD'""", importId);
    }

    /** Who is what in a household that is registered is a matter of the family's record, the head a sensitive one. */
    private void relations(long importId) {
        run(REFUSE + """
                array[case when 'HEAD' in (r.cells[4], m.relation) then '4|row-sensitive-head' else '4|row-relation-differs|' || m.relation end]
                from household_members m
                where r.import_id = :import and r.subject_id = m.person_id and m.household_id = r.household_id
                  and m.valid_to = 'infinity' and m.relation <> r.cells[4] and r.outcome = 'ADD'""", importId);
        run(REFUSE + """
                array['4|row-sensitive-head'] where r.import_id = :import and r.household_id is not null
                  and r.subject_id is null and r.cells[4] = 'HEAD' and r.outcome = 'ADD'""", importId);
    }

    /** The same name, birthday and village: the same person or another, which only somebody who knows them can say. */
    private void lookAlikes(long importId) {
        run("""
                update import_rows r set twin_id = t.id, twin_decided = coalesce(r.twin_decided, t.id),
                    outcome = case when r.decision is null then 'UNDECIDED' else r.outcome end
                from (select i.row_no, min(p.id) as id
                      from import_persons i left join households h on h.id = i.household_id
                      join persons p on p.name = i.name and p.born_on = i.born_on
                          and p.division_code = coalesce(h.division_code, i.village) and p.died_on is null
                      where i.import_id = :import and i.subject_id is null and i.outcome = 'ADD'
                      group by i.row_no) t
                where r.import_id = :import and r.row_no = t.row_no""", importId);
    }

    private void heads(long importId) {
        run(REFUSE + """
                array['4|row-two-heads|' || case when r.row_no = d.first then d.last else d.first end]
                from (select unit, min(row_no) as first, max(row_no) as last from import_rows
                      where import_id = :import and cells[4] = 'HEAD' and household_id is null and outcome <> 'LEFT_OUT'
                      group by unit having count(*) > 1) d
                where r.import_id = :import and r.unit = d.unit and r.cells[4] = 'HEAD' and r.household_id is null""", importId);
        run(REFUSE + """
                array['4|row-no-head']
                where r.import_id = :import and r.household_id is null and r.unit is not null and r.outcome = 'ADD'
                  and not exists (select 1 from import_rows h where h.import_id = :import and h.unit = r.unit
                                  and h.cells[4] = 'HEAD' and h.outcome <> 'LEFT_OUT')""", importId);
        for (int column : new int[] {PersonColumns.VILLAGE, PersonColumns.GROUP}) {
            run(
                    REFUSE + "array['" + column
                            + "|row-cell-required'] where r.import_id = :import and r.household_id is null"
                            + " and r.cells[4] = 'HEAD' and r.cells[" + column + "] is null and r.outcome = 'ADD'",
                    importId);
        }
    }

    private void sameHousehold(long importId) {
        run(REFUSE + """
                array[case when r.cells[2] <> h.cells[2] then '2|' else '3|' end || 'row-household-differs|' || h.row_no]
                from import_rows h
                where r.import_id = :import and h.import_id = :import and h.unit = r.unit and h.cells[4] = 'HEAD'
                  and r.cells[4] <> 'HEAD' and r.household_id is null and r.outcome = 'ADD'
                  and (r.cells[2] <> h.cells[2] or r.cells[3] <> h.cells[3])""", importId);
    }

    private void movedHouseholds(long importId) {
        run(REFUSE + """
                array['2|row-household-moved'] from households h
                where r.import_id = :import and h.id = r.household_id and r.cells[2] <> h.division_code
                  and r.outcome in ('ADD', 'UNDECIDED')""", importId);
    }

    private void run(String sql, long importId) {
        rows.run(sql, importId);
    }
}
