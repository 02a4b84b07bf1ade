package liannong.registry.imports;

import static liannong.registry.templates.ParcelColumns.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import liannong.registry.templates.SheetKind;
import liannong.schedule.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Parcels: known by their code, which is frozen as registered. Who holds one is changed by handing it over, not here.
 */
@Component
class ParcelImport implements ImportSubject {

    private final JdbcClient jdbc;
    private final StagedRows rows;
    private final ParcelComparison comparison;
    private final ParcelWriting writing;
    private final BusinessClock clock;

    ParcelImport(
            JdbcClient jdbc, StagedRows rows, ParcelComparison comparison, ParcelWriting writing, BusinessClock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.comparison = comparison;
        this.writing = writing;
        this.clock = clock;
    }

    @Override
    public Set<SheetKind> kinds() {
        return EnumSet.of(SheetKind.PARCELS);
    }

    @Override
    public RowReader reader(SheetKind kind, Head head, VillageNames villages) {
        return new ParcelRows(head, villages);
    }

    @Override
    public void compare(long importId, SheetKind kind) {
        comparison.compare(importId);
    }

    @Override
    public boolean isStale(long importId) {
        rows.hold("parcels", importId);
        return jdbc.sql("""
                        select exists (
                            select 1 from import_known_parcels(:import) k join import_rows r on r.import_id = :import and r.row_no = k.row_no
                            where r.outcome = 'ADD')
                        or exists (
                            select 1 from import_rows r left join parcels p on p.id = r.subject_id
                            where r.import_id = :import and r.outcome = 'CHANGE' and p.version is distinct from r.version_seen)
                        or exists (
                            select 1 from import_rows r left join households h on h.id = r.household_id
                            where r.import_id = :import and r.outcome = 'ADD' and r.household_id is not null
                              and (h.id is null or h.ended_on is not null))""").param("import", importId).query(Boolean.class).single();
    }

    @Override
    public void write(long importId, LocalDate today, Instant now) {
        writing.add(importId, now);
        writing.change(importId, now);
    }

    @Override
    public void undo(long importId) {
        writing.changeBack(importId, clock.instant());
        jdbc.sql("select undo_import_of_parcels(:import)")
                .param("import", importId)
                .query(Integer.class)
                .single();
    }
}
