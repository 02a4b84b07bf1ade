package liannong.registry.imports;

import static liannong.registry.imports.StagedRows.REFUSE;
import static liannong.registry.templates.MemberColumns.*;

import org.springframework.stereotype.Component;

/** Compares staged members with the rosters and with the register of persons and organisations. */
@Component
class MemberComparison {

    private final StagedRows rows;

    MemberComparison(StagedRows rows) {
        this.rows = rows;
    }

    void compare(long importId) {
        rows.startAnew(importId);
        cooperatives(importId);
        rows.twice(importId, MEMBER_NO, "cells[1] || ' ' || cells[2]");
        rows.twice(importId, NUMBER, "cells[1] || ' ' || coalesce(encode(identity_index, 'hex'), cells[8])");
        persons(importId);
        organisations(importId);
        membersAlready(importId);
        numbersTaken(importId);
    }

    private void cooperatives(long importId) {
        rows.run("""
                update import_rows r set organisation_id = o.id
                from organisations o
                where r.import_id = :import and o.credit_code = r.cells[1] and o.kind = 'COOPERATIVE'
                  and (starts_with(o.division_code, scope_division()) or o.id = any (scope_organisations()))""", importId);
        rows.run(
                REFUSE
                        + "array['1|row-cooperative-unknown'] where r.import_id = :import and r.outcome in ('ADD', 'REFUSED')"
                        + " and r.organisation_id is null and r.cells[1] is not null",
                importId);
        rows.run(REFUSE + """
                array['6|row-joined-before-founding|' || o.founded_on] from organisations o
                where r.import_id = :import and r.outcome in ('ADD', 'REFUSED') and o.id = r.organisation_id
                  and r.cells[6]::date < o.founded_on""", importId);
    }

    private void persons(long importId) {
        rows.run("""
                update import_rows r set person_id = f.person_id, household_id = f.household_id
                from import_found_members(:import) f
                where r.import_id = :import and r.row_no = f.row_no and not f.died and r.outcome in ('ADD', 'REFUSED')""", importId);
        rows.run(REFUSE + """
                array['5|row-person-died'] from import_found_members(:import) f
                where r.import_id = :import and r.row_no = f.row_no and f.died and r.outcome in ('ADD', 'REFUSED')""", importId);
        rows.run(
                REFUSE
                        + "array['5|row-person-not-found'] where r.import_id = :import and r.outcome in ('ADD', 'REFUSED')"
                        + " and r.identity_index is not null and r.person_id is null and '5|row-person-died' <> all (r.problems)",
                importId);
    }

    /** COOP art 19: a unit with functions of public administration does not become a member. */
    private void organisations(long importId) {
        rows.run("""
                update import_rows r set party_id = o.id from organisations o
                where r.import_id = :import and r.outcome in ('ADD', 'REFUSED') and o.credit_code = r.cells[8]""", importId);
        rows.run(
                REFUSE
                        + "array['5|row-organisation-unknown'] where r.import_id = :import and r.outcome in ('ADD', 'REFUSED')"
                        + " and r.cells[8] is not null and r.party_id is null",
                importId);
        rows.run(REFUSE + """
                array[case when o.kind = 'PUBLIC_ADMINISTRATION' then '5|public-administration-no-member|' || o.name
                           when o.id = r.organisation_id then '5|member-is-itself'
                           else '4|row-organisation-name-differs|' || o.name end]
                from organisations o
                where r.import_id = :import and r.outcome in ('ADD', 'REFUSED') and o.id = r.party_id
                  and (o.kind = 'PUBLIC_ADMINISTRATION' or o.id = r.organisation_id or o.name <> r.cells[4])""", importId);
    }

    private void membersAlready(long importId) {
        rows.run("""
                update import_rows r set subject_id = m.id, outcome = 'SAME' from members m
                where r.import_id = :import and r.outcome = 'ADD' and m.cooperative_id = r.organisation_id and m.left_on is null
                  and (m.person_id = r.person_id or m.organisation_id = r.party_id)
                  and (m.member_no, m.kind, m.joined_on) = (r.cells[2], r.cells[3], r.cells[6]::date)""", importId);
        rows.run(REFUSE + """
                array['2|row-member-differs|' || m.member_no || '|' || m.joined_on] from members m
                where r.import_id = :import and r.outcome = 'ADD' and m.cooperative_id = r.organisation_id and m.left_on is null
                  and (m.person_id = r.person_id or m.organisation_id = r.party_id)""", importId);
        rows.run(REFUSE + """
                array['6|row-member-until|' || m.left_on]
                from (select r2.row_no, max(x.left_on) as left_on from import_rows r2
                      join members x on x.cooperative_id = r2.organisation_id and x.left_on > r2.cells[6]::date
                          and (x.person_id = r2.person_id or x.organisation_id = r2.party_id)
                      where r2.import_id = :import and r2.outcome = 'ADD' group by r2.row_no) m
                where r.import_id = :import and r.row_no = m.row_no""", importId);
    }

    private void numbersTaken(long importId) {
        rows.run(REFUSE + """
                array['2|row-member-no-taken|' || m.name] from members m
                where r.import_id = :import and r.outcome = 'ADD' and m.cooperative_id = r.organisation_id
                  and m.member_no = r.cells[2]""", importId);
    }
}
