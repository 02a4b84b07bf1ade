package liannong.base.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import liannong.base.CannotStart;
import liannong.base.Keys;
import liannong.base.PrivateFiles;
import liannong.base.SealedFiles;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Puts a backup into a database that has been migrated to its version and never used. Everything is one transaction:
 * whoever kills it leaves the database as empty as it was. Before the commit every row is read again and held against
 * what the backup says.
 */
public final class Restore {

    private static final String DOCUMENT = "document.content";

    private final Connection owner;
    private final OpenedBackup backup;
    private final Progress progress;

    /** @param owner of the tables, outside a transaction */
    public Restore(Connection owner, OpenedBackup backup, Progress progress) {
        this.owner = owner;
        this.backup = backup;
        this.progress = progress;
    }

    /**
     * Looks before anything is migrated.
     *
     * @throws CannotStart when somebody has used the database, or it holds what is not ours
     */
    public static void refuseUnlessUnused(Connection owner) throws SQLException {
        Schema schema = new Schema(owner);
        if (schema.tables().isEmpty()) return;
        boolean ours = !schema.version().isEmpty();
        boolean marked = ours
                && !schema.strings("select 1 where to_regclass('public.installation') is not null")
                        .isEmpty()
                && !schema.strings("select 1 from installation").isEmpty();
        if (!ours || marked)
            throw new CannotStart(
                    "这个数据库不是空的：恢复只写进空数据库，不覆盖已有的内容。请新建一个数据库（或另设 LIANNONG_DATA）再恢复。",
                    "This database is not empty: a restore writes into an empty one only and replaces nothing. Make a new"
                            + " database, or name another LIANNONG_DATA, and restore there.");
    }

    /** @throws CannotStart when the tables differ from the backup's, or do not read back as they were written */
    public void run() throws SQLException, IOException {
        owner.setAutoCommit(false);
        try {
            Schema schema = new Schema(owner);
            schema.session();
            schema.execute("lock table installation in access exclusive mode"); // nobody starts in between
            refuseUnlessUnused(owner);
            List<SchemaTable> tables = schema.tables();
            refuseAnotherShape(tables);
            List<String> again = bare(schema, tables);
            load();
            for (String constraint : again) schema.execute(constraint);
            for (SchemaTable table : tables) schema.execute("alter table " + table.name() + " enable trigger user");
            readAgain();
            sequences();
            progress.at("commit", tables.size(), tables.size());
            owner.commit();
        } catch (SQLException | IOException | RuntimeException e) {
            rollBack(e);
            throw e;
        } finally {
            if (!owner.isClosed()) owner.setAutoCommit(true);
        }
        analyze();
    }

    private void rollBack(Exception reason) {
        try {
            owner.rollback();
        } catch (SQLException broken) {
            reason.addSuppressed(broken); // the server rolls back what lost its connection
        }
    }

    /** What is written is what was, and not what triggers would make of it; the references are held afterwards. */
    private static List<String> bare(Schema schema, List<SchemaTable> tables) throws SQLException {
        List<String> again = schema.strings("""
                select format('alter table %s add constraint %I %s', conrelid::regclass, conname,
                              pg_get_constraintdef(oid))
                from pg_constraint
                where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0 order by oid""");
        for (String drop : schema.strings("""
                select format('alter table %s drop constraint %I', conrelid::regclass, conname) from pg_constraint
                where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0""")) schema.execute(drop);
        for (SchemaTable table : tables) schema.execute("alter table " + table.name() + " disable trigger user");
        schema.execute("truncate " + tables.stream().map(SchemaTable::name).collect(Collectors.joining(", ")));
        return again;
    }

    private void refuseAnotherShape(List<SchemaTable> tables) {
        Map<String, List<String>> here =
                tables.stream().collect(Collectors.toMap(SchemaTable::name, SchemaTable::columns));
        Map<String, List<String>> there = backup.manifest().tables().stream()
                .collect(Collectors.toMap(Manifest.Table::name, Manifest.Table::columns));
        if (here.equals(there)) return;
        List<String> differing = new ArrayList<>(here.keySet());
        there.keySet().stream().filter(name -> !here.containsKey(name)).forEach(differing::add);
        differing.removeIf(name -> here.getOrDefault(name, List.of()).equals(there.get(name)));
        throw new CannotStart(
                "备份中的表与本程序的不同（" + String.join("、", differing) + "）：请用写备份的那个版本恢复。",
                "The tables of the backup differ from those of this version (" + String.join(", ", differing)
                        + "): restore with the version that wrote it.");
    }

    private void load() throws SQLException, IOException {
        CopyManager copy = owner.unwrap(PGConnection.class).getCopyAPI();
        List<Manifest.Table> tables = backup.manifest().tables();
        for (int i = 0; i < tables.size(); i++) {
            Manifest.Table table = tables.get(i);
            progress.at(table.name(), i, tables.size());
            try (InputStream rows = backup.content(table.entry())) {
                copy.copyIn(new SchemaTable(table.name(), table.columns()).copyIn(), rows);
            }
        }
    }

    private void readAgain() throws SQLException, IOException {
        CopyManager copy = owner.unwrap(PGConnection.class).getCopyAPI();
        for (Manifest.Table table : backup.manifest().tables()) {
            var sum = new RowSum();
            copy.copyOut(new SchemaTable(table.name(), table.columns()).copyOut(), sum);
            if (sum.rows() != table.rows() || !sum.sum().equals(table.rowSum()))
                throw new CannotStart(
                        "表 " + table.name() + " 写入后与备份不符，没有恢复任何内容。",
                        "The table " + table.name() + " does not read back as it was written; nothing was restored.");
        }
    }

    private void sequences() throws SQLException {
        try (PreparedStatement set = owner.prepareStatement("select setval(?::regclass, ?, ?)")) {
            for (Manifest.Sequence sequence : backup.manifest().sequences()) {
                set.setString(1, "public." + sequence.name());
                set.setLong(2, sequence.value());
                set.setBoolean(3, sequence.called());
                try (ResultSet done = set.executeQuery()) {
                    done.next();
                }
            }
        }
    }

    private void analyze() throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("analyze");
        }
    }

    /**
     * Writes the documents kept outside the database, before its rows are there: a file without a row is nothing.
     *
     * @throws CannotStart when the backup has some, and no folder is named for them
     */
    public static void documents(OpenedBackup backup, Keys keys, Optional<Path> folder) throws IOException {
        if (backup.manifest().documents().isEmpty()) return;
        if (folder.isEmpty())
            throw new CannotStart(
                    "备份中有存放在数据库之外的材料：用 LIANNONG_DOCUMENTS 指定放它们的文件夹，再恢复。",
                    "The backup has documents kept outside the database: name a folder for them by LIANNONG_DOCUMENTS,"
                            + " then restore.");
        Path files = SealedFiles.in(folder.get(), keys, DOCUMENT).folder();
        for (Manifest.Document document : backup.manifest().documents()) {
            if (!document.name().matches("[0-9a-z]{1,80}")) throw new IOException(document.name());
            Path file = files.resolve(document.name());
            if (Files.notExists(file)) PrivateFiles.write(file, backup.bytes(document));
        }
    }
}
