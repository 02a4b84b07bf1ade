package liannong.demo;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import javax.sql.DataSource;
import liannong.access.Acting;
import liannong.access.Role;
import liannong.access.SignedIn;
import liannong.access.SystemUser;
import liannong.base.sheets.SheetCell;
import liannong.base.sheets.SheetReader;
import liannong.base.sheets.SheetRow;
import liannong.registry.imports.ImportRow;
import liannong.registry.imports.ImportState;
import liannong.registry.imports.Imports;
import liannong.registry.templates.SheetKind;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code ./run bench import [rows]}: how long a workbook of people takes from the file to the register, beside reading
 * the same file and copying it raw into a table; on a throw-away database without the demonstration county.
 */
public final class ImportBench {

    private static final int ROWS = 100_000;
    private static final int LOOK_NANOS = 20_000_000;

    private final ConfigurableApplicationContext county;
    private final PrintStream out;

    private ImportBench(ConfigurableApplicationContext county, PrintStream out) {
        this.county = county;
        this.out = out;
    }

    public static boolean knows(String... arguments) {
        return arguments.length >= 2
                && arguments.length <= 3
                && arguments[0].equals("bench")
                && arguments[1].equals("import")
                && (arguments.length == 2 || arguments[2].matches("[1-9][0-9]{0,5}"));
    }

    /** @param start starts the application with these arguments, on a throw-away data folder */
    public static int run(
            Function<String[], ConfigurableApplicationContext> start, PrintStream out, String... arguments)
            throws IOException, SQLException {
        int rows = arguments.length == 3 ? Integer.parseInt(arguments[2]) : ROWS;
        ThrowAwayCounty.run(
                start,
                (county, folder) -> {
                    Path file = folder.resolve("bench.xlsx");
                    ImportBenchSheet.write(file, rows);
                    new ImportBench(county, out).measure(file, rows);
                },
                "--liannong.demo=false");
        return 0;
    }

    private void measure(Path file, int rows) throws IOException, SQLException {
        out.printf(Locale.ROOT, "%,d rows, %,d bytes%n", rows, Files.size(file));
        raw(file); // the first time only warms up
        long raw = raw(file);
        say("read the file and COPY it raw", raw, rows);
        long whole;
        long peak;
        try (HeapUse heap = new HeapUse()) {
            whole = whole(file);
            peak = heap.peak();
        }
        say("import: from the file to the register", whole, rows);
        long tables = new RawTables(county.getBean("ownerDataSource", DataSource.class)).copy(file);
        say("read the file and COPY the same rows raw into the register's tables", tables, rows);
        out.printf(
                Locale.ROOT,
                "ratio to a table without keys %s, to the register's tables %s; peak heap %,d MB%n",
                ratio(whole, raw),
                ratio(whole, tables),
                peak);
    }

    private static BigDecimal ratio(long nanos, long raw) {
        return BigDecimal.valueOf(nanos).divide(BigDecimal.valueOf(raw), 2, RoundingMode.HALF_UP);
    }

    private long raw(Path file) throws IOException, SQLException {
        try (Connection owner =
                county.getBean("ownerDataSource", DataSource.class).getConnection()) {
            try (var statement = owner.createStatement()) {
                statement.execute("drop table if exists bench_raw");
                statement.execute("create table bench_raw (row_no integer, cells text)");
            }
            long begin = System.nanoTime();
            PGConnection copying = owner.unwrap(PGConnection.class);
            try (var copy = new PGCopyOutputStream(copying, "copy bench_raw from stdin");
                    Writer lines = new BufferedWriter(new OutputStreamWriter(copy, StandardCharsets.UTF_8), 1 << 16)) {
                SheetReader.read(file, row -> line(row, lines));
            }
            return System.nanoTime() - begin;
        }
    }

    private static void line(SheetRow row, Writer lines) {
        try {
            lines.append(Integer.toString(row.number())).append('\t');
            for (SheetCell cell : row.cells())
                lines.append(cell.text().replace("\\", "\\\\")).append('|');
            lines.append('\n');
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private long whole(Path file) {
        return Acting.as(officer(), () -> imported(file));
    }

    private long imported(Path file) {
        Imports imports = county.getBean(Imports.class);
        long begin = System.nanoTime();
        long id = started(imports, file);
        ImportRow checked = done(imports, id);
        long after = System.nanoTime();
        if (checked.state() != ImportState.CHECKED) throw new IllegalStateException(checked.toString());
        imports.confirm(id);
        ImportRow applied = done(imports, id);
        long end = System.nanoTime();
        out.printf(
                Locale.ROOT,
                "%s: %,d added, %,d refused; checked in %s s, written in %s s%n",
                applied.state(),
                applied.added(),
                applied.refused(),
                seconds(after - begin),
                seconds(end - after));
        return end - begin;
    }

    private static long started(Imports imports, Path file) {
        try {
            return imports.start(SheetKind.HOUSEHOLDS, "bench.xlsx", file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private SignedIn officer() {
        DataSource owner = county.getBean("ownerDataSource", DataSource.class);
        long id = JdbcClient.create(owner)
                .sql(
                        "insert into users (id, sign_in_name, display_name, role, division, password_hash, created_at)"
                                + " values (nextval('users_seq'), 'bench', 'bench', 'BUREAU_OFFICER', ?, '!', now()) returning id")
                .param(SystemUser.COUNTY)
                .query(Long.class)
                .single();
        return new SignedIn(
                id,
                "bench",
                "bench",
                Role.BUREAU_OFFICER,
                SystemUser.COUNTY,
                java.util.List.of(),
                null,
                null,
                false,
                false,
                "!");
    }

    private static ImportRow done(Imports imports, long id) {
        ImportRow row = imports.find(id).orElseThrow();
        while (row.state().isRunning()) {
            LockSupport.parkNanos(LOOK_NANOS);
            row = imports.find(id).orElseThrow();
        }
        return row;
    }

    private void say(String what, long nanos, int rows) {
        out.printf(Locale.ROOT, "%s: %s s, %,d rows/s%n", what, seconds(nanos), rows * 1_000_000_000L / nanos);
    }

    private static BigDecimal seconds(long nanos) {
        return BigDecimal.valueOf(nanos, 9).setScale(2, RoundingMode.HALF_UP);
    }
}
