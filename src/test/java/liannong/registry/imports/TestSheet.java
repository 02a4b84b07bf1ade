package liannong.registry.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import liannong.base.sheets.SheetWriter;
import liannong.registry.templates.SheetKind;
import liannong.registry.templates.TemplateColumns;

/** A filled-in template. */
public final class TestSheet {

    private static final AtomicInteger SERIAL = new AtomicInteger(1);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private final SheetKind kind;
    private final List<Map<String, String>> rows = new ArrayList<>();

    public TestSheet(SheetKind kind) {
        this.kind = kind;
    }

    public static TestSheet households() {
        return new TestSheet(SheetKind.HOUSEHOLDS);
    }

    /** Name of a column and its value, in turn. */
    public TestSheet row(String... cells) {
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) row.put(cells[i], cells[i + 1]);
        rows.add(row);
        return this;
    }

    /** A head with what a new household needs. */
    public TestSheet head(String name, String identity, String... more) {
        return person("户主", name, identity, more(new String[] {"village", "洗心村", "group", "3"}, more));
    }

    public TestSheet person(String relation, String name, String identity, String... more) {
        return row(more(new String[] {"relation", relation, "name", name, "identity", identity}, more));
    }

    private static String[] more(String[] first, String... second) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(second));
        return all.toArray(String[]::new);
    }

    public Path write(Path folder) {
        Path file = folder.resolve("sheet-" + SERIAL.incrementAndGet() + ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            SheetWriter writer = new SheetWriter(out, "表", ImportFiles.columns(kind, Locale.CHINESE, false));
            for (Map<String, String> row : rows) {
                writer.row(TemplateColumns.of(kind).stream()
                        .map(column -> row.getOrDefault(column.name(), ""))
                        .toList());
            }
            writer.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file;
    }

    /** A number that nobody in the tests has; its place does not exist. */
    public static String identity(String born, boolean ofAMan) {
        int serial = SERIAL.incrementAndGet();
        String day = LocalDate.parse(born).format(DateTimeFormatter.BASIC_ISO_DATE);
        String body =
                String.format(Locale.ROOT, "9%05d%s%02d%d", serial / 50 + 9_000, day, serial % 50 + 10, ofAMan ? 1 : 2);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += WEIGHTS[i] * (body.charAt(i) - '0');
        return body + "10X98765432".charAt(sum % 11);
    }

    public static String card() {
        return Integer.toString(1_200_000_000 + SERIAL.incrementAndGet());
    }
}
