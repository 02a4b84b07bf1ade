package liannong.registry.imports;

import static liannong.registry.imports.StagedRows.REFUSE;
import static liannong.registry.templates.CooperativeColumns.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import liannong.base.Refused;
import liannong.registry.templates.SheetKind;
import liannong.schedule.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Cooperatives: known by their credit code. A code whose check digit fails is one that a person has to confirm (GB
 * 32100-2015; some lawful early codes fail it).
 */
@Component
class CooperativeImport implements ImportSubject {

    private static final int[] COMPARED = {
        NAME, SHORT_NAME, SEAT, INDUSTRY, TYPE, FOUNDED, CAPITAL, REPRESENTATIVE, ADDRESS
    };

    private final JdbcClient jdbc;
    private final StagedRows rows;
    private final CooperativeWriting writing;
    private final BusinessClock clock;

    CooperativeImport(JdbcClient jdbc, StagedRows rows, CooperativeWriting writing, BusinessClock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.writing = writing;
        this.clock = clock;
    }

    @Override
    public Set<SheetKind> kinds() {
        return EnumSet.of(SheetKind.COOPERATIVES);
    }

    @Override
    public RowReader reader(SheetKind kind, Head head, VillageNames villages) {
        return new CooperativeRows(head, villages, clock.today());
    }

    @Override
    public void compare(long importId, SheetKind kind) {
        rows.startAnew(importId);
        rows.twice(importId, CODE, "cells[1]");
        rows.twice(importId, NAME, "cells[2]");
        registered(importId);
        rows.run(REFUSE + """
                array['7|row-founded-after-state|' || o.state_since] from organisations o
                where r.import_id = :import and r.outcome in ('ADD', 'REFUSED') and o.id = r.subject_id
                  and r.cells[7]::date > o.state_since""", importId);
        rows.required(importId, NAME, SHORT_NAME, SEAT, INDUSTRY, FOUNDED);
        rows.settle(importId, COMPARED);
        rows.run("""
                update import_rows set outcome = 'UNDECIDED'
                where import_id = :import and outcome = 'ADD' and decision is distinct from 'CONFIRM'
                  and not credit_code_checks(cells[1])""", importId);
    }

    private void registered(long importId) {
        rows.run("""
                update import_rows r set subject_id = o.id, version_seen = o.version, known_cells = array[o.credit_code, o.name,
                    o.short_name, o.division_code, o.industry, o.cooperative_type, o.founded_on::text,
                    (o.capital_fen / 100.0)::numeric(20, 2)::text, o.legal_representative, o.registered_address, o.initials]
                from organisations o
                where r.import_id = :import and r.outcome in ('ADD', 'REFUSED') and o.credit_code = r.cells[1] and o.kind = 'COOPERATIVE'
                  and starts_with(o.division_code, scope_division())""", importId);
        rows.run(REFUSE + """
                array[case when o.kind = 'COOPERATIVE' then '1|row-organisation-elsewhere' else '1|row-code-of-another-kind|' || o.name end]
                from organisations o
                where r.import_id = :import and r.outcome in ('ADD', 'REFUSED') and r.subject_id is null and o.credit_code = r.cells[1]""", importId);
        rows.run(REFUSE + """
                array['2|row-name-registered|' || o.credit_code]
                from organisations o
                where r.import_id = :import and r.outcome in ('ADD', 'REFUSED') and o.kind = 'COOPERATIVE' and o.name = r.cells[2]
                  and o.credit_code <> r.cells[1]""", importId);
    }

    @Override
    public boolean isStale(long importId) {
        rows.hold("organisations", importId);
        return jdbc.sql("""
                        select exists (
                            select 1 from import_rows r join organisations o on o.credit_code = r.cells[1]
                                or (o.kind = 'COOPERATIVE' and o.name = r.cells[2])
                            where r.import_id = :import and r.outcome = 'ADD')
                        or exists (
                            select 1 from import_rows r left join organisations o on o.id = r.subject_id
                            where r.import_id = :import and r.outcome = 'CHANGE' and o.version is distinct from r.version_seen)""").param("import", importId).query(Boolean.class).single();
    }

    @Override
    public void write(long importId, LocalDate today, Instant now) {
        writing.add(importId, now);
        writing.change(importId, today, now);
    }

    @Override
    public void undo(long importId) {
        if (rows.isSignedInFor(importId))
            throw new Refused(ImportReason.IMPORT_UNDO_DEPENDS, Dependent.IMPORT_HANGS_USERS);
        writing.changeBack(importId, clock.today(), clock.instant());
        jdbc.sql("select undo_import_of_cooperatives(:import)")
                .param("import", importId)
                .query(Integer.class)
                .single();
    }
}
