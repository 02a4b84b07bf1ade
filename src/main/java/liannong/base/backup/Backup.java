package liannong.base.backup;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import liannong.base.CannotStart;
import liannong.base.Keys;
import liannong.base.PrivateFiles;
import liannong.base.SealedFiles;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes every row of every table as it was at one instant, while the application works on, and the documents kept
 * outside the database. What is sealed stays sealed. The file gets its name when it is complete and on disk.
 */
public final class Backup {

    private static final int BUFFER = 1 << 16;
    private static final String DOCUMENT = "document.content";

    private final Connection owner;
    private final Keys keys;
    private final Optional<Path> documents;
    private final Progress progress;

    /**
     * @param owner of the tables, outside a transaction
     * @param documents the folder of documents outside the database
     */
    public Backup(Connection owner, Keys keys, Optional<Path> documents, Progress progress) {
        this.owner = owner;
        this.keys = keys;
        this.documents = documents;
        this.progress = progress;
    }

    /** @throws CannotStart when there is a file of that name, or nothing in the database to be kept */
    public Manifest write(Path file, Instant now) throws SQLException, IOException {
        if (Files.exists(file)) throw alreadyThere(file);
        if (!Files.isDirectory(file.toAbsolutePath().resolveSibling(""))) throw noFolder(file);
        Path part = file.resolveSibling(file.getFileName() + ".part-" + UUID.randomUUID());
        try (FileChannel channel =
                FileChannel.open(part, Set.of(CREATE_NEW, WRITE), PrivateFiles.rights("rw-------"))) {
            Manifest manifest = write(channel, now);
            channel.force(true);
            Files.move(part, file); // refuses to replace
            return manifest;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private Manifest write(FileChannel channel, Instant now) throws SQLException, IOException {
        var zip = new ZipOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
        zip.setLevel(Deflater.BEST_SPEED);
        Manifest manifest = inOneSnapshot(zip, now);
        byte[] written = JsonMapper.shared().writeValueAsBytes(manifest);
        put(zip, Manifest.NAME, written);
        put(zip, Manifest.SEAL, BackupSeal.of(keys, written));
        zip.finish();
        zip.flush();
        return manifest;
    }

    private Manifest inOneSnapshot(ZipOutputStream zip, Instant now) throws SQLException, IOException {
        owner.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        owner.setReadOnly(true);
        owner.setAutoCommit(false);
        try {
            Schema schema = new Schema(owner);
            schema.session();
            String version = schema.version();
            if (version.isEmpty()) throw nothingThere();
            List<SchemaTable> tables = schema.tables();
            // nobody may give a table another shape before it is written
            schema.execute("lock table "
                    + String.join(", ", tables.stream().map(SchemaTable::name).toList()) + " in access share mode");
            List<Manifest.Table> written = tables(zip, tables);
            // sequences know no snapshot: read after the rows, they are never behind them
            List<Manifest.Sequence> sequences = schema.sequences();
            return new Manifest(
                    Manifest.FORMAT,
                    now.toString(),
                    version,
                    schema.county(),
                    BackupSeal.fingerprint(keys),
                    written,
                    sequences,
                    documents(zip));
        } finally {
            owner.rollback(); // nothing was changed
            owner.setAutoCommit(true);
            owner.setReadOnly(false);
        }
    }

    private List<Manifest.Table> tables(ZipOutputStream zip, List<SchemaTable> tables)
            throws SQLException, IOException {
        CopyManager copy = owner.unwrap(PGConnection.class).getCopyAPI();
        List<Manifest.Table> written = new ArrayList<>();
        for (SchemaTable table : tables) {
            progress.at(table.name(), written.size(), tables.size());
            zip.putNextEntry(new ZipEntry("tables/" + table.name()));
            var sum = new RowSum();
            copy.copyOut(table.copyOut(), new Both(zip, sum));
            zip.closeEntry();
            written.add(sum.of(table));
        }
        return written;
    }

    private List<Manifest.Document> documents(ZipOutputStream zip) throws IOException {
        if (documents.isEmpty()) return List.of();
        SealedFiles files = SealedFiles.in(documents.get(), keys, DOCUMENT);
        List<String> names = files.names().stream().sorted().toList();
        List<Manifest.Document> written = new ArrayList<>();
        for (String name : names) {
            progress.at(name, written.size(), names.size());
            byte[] sealed = Files.readAllBytes(files.folder().resolve(name));
            var document = new Manifest.Document(
                    name, sealed.length, RowSum.hex(RowSum.sha256().digest(sealed)));
            put(zip, document.entry(), sealed);
            written.add(document);
        }
        return written;
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }

    /** What is written goes into the file and is added up. */
    private static final class Both extends OutputStream {

        private final OutputStream file;
        private final RowSum sum;

        Both(OutputStream file, RowSum sum) {
            this.file = file;
            this.sum = sum;
        }

        @Override
        public void write(int one) throws IOException {
            file.write(one);
            sum.write(one);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            file.write(some, from, length);
            sum.write(some, from, length);
        }
    }

    private static CannotStart alreadyThere(Path file) {
        return new CannotStart(
                "已有文件 " + file + "，备份不覆盖它：换一个名字。",
                "There is a file " + file + " already; a backup replaces none: choose another name.");
    }

    private static CannotStart noFolder(Path file) {
        return new CannotStart(
                "没有 " + file + " 所在的文件夹，请先建立。", "The folder of " + file + " does not exist: make it first.");
    }

    private static CannotStart nothingThere() {
        return new CannotStart(
                "这个数据库还没有用过，没有可备份的内容。", "This database has not been used yet, there is nothing to back up.");
    }
}
