package liannong.registry.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import liannong.base.FieldCipher;
import liannong.base.Refused;
import liannong.registry.templates.SheetKind;
import liannong.schedule.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Households and their persons. */
@Component
class PersonImport implements ImportSubject {

    private final JdbcClient jdbc;
    private final StagedRows rows;
    private final FieldCipher cipher;
    private final BusinessClock clock;
    private final PersonComparison comparison;
    private final Meetings meetings;
    private final Freshness freshness;
    private final PersonWriting writing;
    private final CardReverts reverts;

    PersonImport(
            JdbcClient jdbc,
            StagedRows rows,
            FieldCipher cipher,
            BusinessClock clock,
            PersonComparison comparison,
            Meetings meetings,
            Freshness freshness,
            PersonWriting writing,
            CardReverts reverts) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.cipher = cipher;
        this.clock = clock;
        this.comparison = comparison;
        this.meetings = meetings;
        this.freshness = freshness;
        this.writing = writing;
        this.reverts = reverts;
    }

    @Override
    public Set<SheetKind> kinds() {
        return EnumSet.of(SheetKind.HOUSEHOLDS, SheetKind.PERSONS);
    }

    @Override
    public RowReader reader(SheetKind kind, Head head, VillageNames villages) {
        return new PersonRows(kind, head, villages, cipher, clock.today());
    }

    @Override
    public void compare(long importId, SheetKind kind) {
        comparison.compare(importId, kind);
        meetings.settle(importId);
        comparison.holdBack(importId);
    }

    @Override
    public boolean isStale(long importId) {
        return freshness.isLost(importId);
    }

    @Override
    public void write(long importId, LocalDate today, Instant now) {
        writing.write(importId, today, now);
    }

    @Override
    public void undo(long importId) {
        if (rows.isSignedInFor(importId))
            throw new Refused(ImportReason.IMPORT_UNDO_DEPENDS, Dependent.IMPORT_HANGS_USERS);
        reverts.revert(importId);
        jdbc.sql("select undo_import_of_persons(:id)")
                .param("id", importId)
                .query(Integer.class)
                .single();
    }
}
