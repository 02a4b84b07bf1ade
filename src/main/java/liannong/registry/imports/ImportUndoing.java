package liannong.registry.imports;

import java.time.ZoneOffset;
import liannong.access.CurrentUser;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes an applied import back: what it added goes, what it changed becomes what it was; all of it or nothing. */
@Service
@Transactional
@PreAuthorize(Importing.READERS)
public class ImportUndoing {

    private static final String CHANGED_SINCE = "import_changed_since";

    private final JdbcClient jdbc;
    private final ImportSubjects subjects;
    private final BusinessClock clock;

    ImportUndoing(JdbcClient jdbc, ImportSubjects subjects, BusinessClock clock) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.clock = clock;
    }

    /**
     * Refuses with {@code IMPORT_UNDO_CHANGED} when a row has been changed since, and with {@code IMPORT_UNDO_DEPENDS}
     * and what it is when something hangs on what was added.
     */
    public void undo(long id) {
        jdbc.sql("select id from imports where id = :id for update")
                .param("id", id)
                .query()
                .listOfRows();
        ImportRow row = jdbc.sql(ImportRow.SQL + " where i.id = :id")
                .param("id", id)
                .query(ImportRow.class)
                .optional()
                .orElseThrow(() -> new Refused(ImportReason.IMPORT_NOT_YOURS));
        Importing.require(row.kind());
        if (row.state() != ImportState.APPLIED) throw new Refused(ImportReason.IMPORT_NOT_APPLIED);
        try {
            subjects.of(row.kind()).undo(id);
        } catch (DataIntegrityViolationException hangs) {
            throw refusal(hangs);
        }
        jdbc.sql(
                        "update imports set state = 'UNDONE', undone_by = :user, undone_at = :now, version = version + 1 where id = :id")
                .param("user", CurrentUser.get().id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("id", id)
                .update();
    }

    private static RuntimeException refusal(DataIntegrityViolationException hangs) {
        ServerErrorMessage said = NestedExceptionUtils.getMostSpecificCause(hangs) instanceof PSQLException sql
                ? sql.getServerErrorMessage()
                : null;
        if (said == null) return hangs;
        if (CHANGED_SINCE.equals(said.getConstraint())) return new Refused(ImportReason.IMPORT_UNDO_CHANGED);
        return new Refused(ImportReason.IMPORT_UNDO_DEPENDS, Dependent.of(said.getTable()));
    }
}
