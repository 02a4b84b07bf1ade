package liannong.registry.imports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import liannong.registry.templates.SheetKind;

/**
 * What is particular to a kind of workbook: how its rows are read, what they are compared with, how they are written,
 * and
 * how that is taken back. Each call is part of the caller's transaction and does all rows of an import.
 */
interface ImportSubject {

    Set<SheetKind> kinds();

    RowReader reader(SheetKind kind, Head head, VillageNames villages);

    /** Gives each staged row its outcome; decisions that were made are kept. */
    void compare(long importId, SheetKind kind);

    /** Whether the register is no longer what the rows were compared with. */
    boolean isStale(long importId);

    void write(long importId, LocalDate today, Instant now);

    /** Refuses when something was changed since, or hangs on what was added. */
    void undo(long importId);
}
