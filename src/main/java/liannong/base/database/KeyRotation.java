package liannong.base.database;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import liannong.base.CannotStart;
import liannong.base.FieldCipher;
import liannong.base.Keys;
import liannong.base.SealedFiles;
import org.postgresql.PGConnection;

/**
 * Changes the master key of an installation that is stopped: all that is sealed, the indexes, the mark of the key and
 * the password derived from it, in one transaction of the owner. Killed at any moment, the database has one of the two.
 */
final class KeyRotation {

    private static final String DOCUMENT = "document.content";

    /** What was done; nothing when the database has the new key already. */
    record Result(long values, int files, boolean before) {}

    private final Database database;
    private final Keys old;
    private final Keys fresh;
    private final Optional<Path> documents;
    private final Consumer<String> steps;

    /**
     * @param documents the folder of documents outside the database
     * @param steps told of each step as it is done
     */
    KeyRotation(Database database, Keys old, Keys fresh, Optional<Path> documents, Consumer<String> steps) {
        this.database = database;
        this.old = old;
        this.fresh = fresh;
        this.documents = documents;
        this.steps = steps;
    }

    /** The password of the application's role that follows from a key. */
    static String password(Keys keys) {
        return HexFormat.of().formatHex(keys.derive("database." + Database.APPLICATION_ROLE, 24));
    }

    /**
     * @param withPassword whether the application's password is the one derived from the key
     * @throws CannotStart when the former key is not the database's, when the application is at work, when a value does
     *     not open
     */
    Result run(boolean withPassword) throws SQLException, IOException {
        int files = 0;
        Result result;
        try (Connection owner = database.owner().connect(database.url())) {
            owner.setAutoCommit(false);
            if (hasNewKey(owner)) return new Result(0, 0, true);
            refuseWhileAtWork(owner);
            files = copyDocuments();
            steps.accept("documents");
            long values = resealed(owner);
            mark(owner);
            if (withPassword)
                owner.unwrap(PGConnection.class)
                        .alterUserPassword(
                                database.application().user(), password(fresh).toCharArray(), "scram-sha-256");
            steps.accept("commit");
            owner.commit();
            result = new Result(values, files, false);
        }
        if (documents.isPresent())
            SealedFiles.in(documents.get(), old, DOCUMENT).remove();
        return result;
    }

    private long resealed(Connection owner) throws SQLException {
        var resealing = new Resealing(owner, FieldCipher.with(old), FieldCipher.with(fresh));
        long values = 0;
        for (String table : SealedColumns.tables().toList()) {
            values += resealing.table(table);
            steps.accept(table);
        }
        return values;
    }

    /** Nobody starts in between: who reads the mark waits for the end of this transaction. */
    private boolean hasNewKey(Connection owner) throws SQLException {
        if (!Bootstrap.exists(owner, "select 1 where to_regclass(?) is not null", "public.installation"))
            throw nothingYet();
        try (Statement statement = owner.createStatement()) {
            statement.execute("lock table installation in access exclusive mode");
            try (ResultSet rows = statement.executeQuery("select key_check from installation")) {
                if (!rows.next()) throw nothingYet();
                if (Arrays.equals(rows.getBytes(1), InstallationKey.mark(fresh))) return true;
            }
        }
        InstallationKey.check(owner, old);
        return false;
    }

    private void refuseWhileAtWork(Connection owner) throws SQLException {
        if (Bootstrap.exists(
                owner,
                "select 1 from pg_stat_activity where usename = ? and datname = current_database()",
                database.application().user()))
            throw new CannotStart(
                    "联农正在这个数据库上运行：先停下所有节点，再换密钥。",
                    "Liannong is at work on this database: stop every node before the key is changed.");
    }

    private int copyDocuments() throws IOException {
        if (documents.isEmpty()) return 0;
        SealedFiles from = SealedFiles.in(documents.get(), old, DOCUMENT);
        SealedFiles to = SealedFiles.in(documents.get(), fresh, DOCUMENT);
        for (String name : from.names()) to.write(name, from.read(name));
        return from.names().size();
    }

    private void mark(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement();
                PreparedStatement update = owner.prepareStatement("update installation set key_check = ?")) {
            statement.execute("alter table installation disable trigger user");
            update.setBytes(1, InstallationKey.mark(fresh));
            update.executeUpdate();
            statement.execute("alter table installation enable trigger user");
        }
    }

    private static CannotStart nothingYet() {
        return new CannotStart(
                "这个数据库还没有用过，没有密钥可换：直接用新密钥启动。",
                "This database has not been used yet, there is no key to change: start with the new one.");
    }
}
