package liannong.registry.imports;

import static liannong.registry.templates.PersonColumns.CARD_NO;
import static liannong.registry.templates.PersonColumns.RELATION;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.function.Function;
import java.util.function.IntConsumer;
import liannong.base.Refused;
import liannong.base.sheets.Cells;
import liannong.base.sheets.SheetCell;
import liannong.base.sheets.SheetReader;
import liannong.base.sheets.SheetRow;
import liannong.registry.templates.SheetKind;
import liannong.registry.templates.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads a workbook into the staging table: this thread reads and writes, the others understand and seal. However long
 * the file is, at most a few batches of it are alive.
 */
final class FileReading {

    private static final int BATCH = 1_000;
    private static final int BATCHES_ALIVE = 4;

    private record Waiting(
            SheetRow row, @Nullable String unit, @Nullable Long newHouseholdId) {}

    private final long importId;
    private final SheetKind kind;
    private final Staging staging;
    private final Staging.Ids ids;
    private final ExecutorService sealing;
    private final Function<Head, RowReader> readers;
    private final IntConsumer progress;

    private final Map<String, Long> households = new HashMap<>();
    private final Deque<CompletableFuture<List<StagedRow>>> alive = new ArrayDeque<>();
    private List<Waiting> batch = new ArrayList<>(BATCH);
    private @Nullable Head head;
    private @Nullable RowReader reader;
    private @Nullable String unitAbove;
    private int staged;

    FileReading(
            long importId,
            SheetKind kind,
            Staging staging,
            ExecutorService sealing,
            Function<Head, RowReader> readers,
            IntConsumer progress) {
        this.importId = importId;
        this.kind = kind;
        this.staging = staging;
        this.ids = staging.ids();
        this.sealing = sealing;
        this.readers = readers;
        this.progress = progress;
    }

    /** Gives the names of the sheets that were not read. */
    List<String> read(Path file) throws IOException {
        SheetReader.Read read = SheetReader.read(file, this::row);
        hand();
        while (!alive.isEmpty()) settle();
        if (staged == 0) throw new Refused(ImportReason.IMPORT_HAS_NO_ROWS);
        return read.otherSheets();
    }

    private void row(SheetRow row) {
        if (head == null) {
            head = new Head(kind, row);
            reader = readers.apply(head);
            return;
        }
        String unit = kind.isOfPeople() ? unit(head, row) : null;
        Long household = unit == null ? null : households.computeIfAbsent(unit, first -> ids.next());
        batch.add(new Waiting(row, unit, household));
        if (batch.size() == BATCH) hand();
    }

    /** Rows without a number belong to the head above them. */
    private @Nullable String unit(Head columns, SheetRow row) {
        String card = quietly(row.cell(columns.at(CARD_NO)));
        if (!card.isEmpty()) {
            unitAbove = null;
            return PersonRows.CARD.matcher(card).matches()
                    ? card
                    : "!" + row.number(); // refused; perhaps no card's number
        }
        String relation = quietly(row.cell(columns.at(RELATION)));
        if (Words.code("relation", relation).filter("HEAD"::equals).isPresent()) unitAbove = "@" + row.number();
        return unitAbove;
    }

    /** What is wrong with a cell is said when the whole row is read. */
    private static String quietly(SheetCell cell) {
        try {
            return Cells.code(cell);
        } catch (Refused saidLater) {
            return cell.text();
        }
    }

    private void hand() {
        if (batch.isEmpty() || reader == null) return;
        List<Waiting> rows = batch;
        RowReader by = reader;
        batch = new ArrayList<>(BATCH);
        alive.add(CompletableFuture.supplyAsync(
                () -> rows.stream()
                        .map(waiting -> by.read(waiting.row(), waiting.unit(), waiting.newHouseholdId()))
                        .toList(),
                sealing));
        if (alive.size() >= BATCHES_ALIVE) settle();
    }

    private void settle() {
        try {
            List<StagedRow> rows = alive.removeFirst().join();
            staging.insert(importId, kind, rows);
            staged += rows.size();
            progress.accept(staged);
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            throw failed;
        }
    }
}
