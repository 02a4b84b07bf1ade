package liannong.registry.imports;

import static liannong.registry.templates.MemberColumns.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import liannong.base.FieldCipher;
import liannong.registry.organisations.RosterDuties;
import liannong.registry.templates.SheetKind;
import liannong.schedule.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Members of cooperatives: added to a roster, never changed there, because who was a member since when is not
 * rewritten. A
 * person is found by the whole identity number and the name.
 */
@Component
class MemberImport implements ImportSubject {

    private static final String COOPERATIVES =
            "select distinct organisation_id from import_rows where import_id = :import and outcome = 'ADD'";

    private static final String ADD = """
            insert into members (id, county_code, cooperative_id, member_no, kind, household_id, person_id, organisation_id, name,
                division_code, group_no, joined_on, entry_document, admitted_by, admitted_at)
            select r.new_subject_id, :county, r.organisation_id, r.cells[2], r.cells[3], r.household_id, r.person_id, r.party_id,
                   r.cells[4], coalesce(f.division_code, o.division_code), f.group_no, r.cells[6]::date,
                   coalesce(r.cells[7], :document), :user, :now
            from import_rows r left join import_found_members(:import) f on f.row_no = r.row_no
            left join organisations o on o.id = r.party_id
            where r.import_id = :import and r.outcome = 'ADD'
            """;

    private final JdbcClient jdbc;
    private final StagedRows rows;
    private final FieldCipher cipher;
    private final MemberComparison comparison;
    private final RosterDuties duties;
    private final BusinessClock clock;

    MemberImport(
            JdbcClient jdbc,
            StagedRows rows,
            FieldCipher cipher,
            MemberComparison comparison,
            RosterDuties duties,
            BusinessClock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.cipher = cipher;
        this.comparison = comparison;
        this.duties = duties;
        this.clock = clock;
    }

    @Override
    public Set<SheetKind> kinds() {
        return EnumSet.of(SheetKind.MEMBERS);
    }

    @Override
    public RowReader reader(SheetKind kind, Head head, VillageNames villages) {
        return new MemberRows(head, cipher, clock.today());
    }

    @Override
    public void compare(long importId, SheetKind kind) {
        comparison.compare(importId);
    }

    /** Numbers and memberships taken meanwhile are refused by the database, and checked anew then. */
    @Override
    public boolean isStale(long importId) {
        return jdbc.sql("""
                        select exists (
                            select 1 from import_rows r left join import_found_members(:import) f on f.row_no = r.row_no
                            where r.import_id = :import and r.outcome = 'ADD' and r.person_id is not null
                              and (f.died is distinct from false
                                   or (f.person_id, f.household_id) is distinct from (r.person_id, r.household_id)))""").param("import", importId).query(Boolean.class).single();
    }

    @Override
    public void write(long importId, LocalDate today, Instant now) {
        rows.acting(ADD, importId, now, StagedRows.document(importId)).update();
        cooperatives(importId).forEach(duties::renew);
    }

    @Override
    public void undo(long importId) {
        List<Long> cooperatives = cooperatives(importId);
        jdbc.sql("select undo_import_of_members(:import)")
                .param("import", importId)
                .query(Integer.class)
                .single();
        cooperatives.forEach(duties::renew);
    }

    private List<Long> cooperatives(long importId) {
        return jdbc.sql(COOPERATIVES)
                .param("import", importId)
                .query(Long.class)
                .list();
    }
}
