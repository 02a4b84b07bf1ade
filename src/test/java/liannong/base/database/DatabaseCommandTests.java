package liannong.base.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import liannong.base.Keys;
import liannong.base.SealedFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backup and restore as an operator types them, on a server of his own and on the embedded one. */
class DatabaseCommandTests {

    private static final String NOT_THERE = "nothing.backup";

    /** The backup is of a version before the newest: what came after it is migrated after its rows are there. */
    private static final String EARLIER = "49";

    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void inEnglish() {
        environment.put("LANG", "en_US.UTF-8");
        environment.put("LIANNONG_CALLED_IN", folder.toString());
        environment.put("LIANNONG_DATA", folder.resolve("data").toString());
    }

    @Test
    void anEmbeddedOneGoesIntoAFileWhileItRunsAndComesBackWithItsDocuments() throws Exception {
        Path data = folder.resolve("data");
        Path documents = folder.resolve("documents");
        environment.put("LIANNONG_DOCUMENTS", documents.toString());
        try (EmbeddedServer running = EmbeddedServer.start(data, false)) {
            Files.writeString(data.resolve("key"), TestDatabase.KEY);
            var database = new Database(
                    running.url(),
                    running.owner(),
                    new Database.Login("liannong_app", KeyRotation.password(DrillDatabase.KEYS)));
            ApplicationRole.ensure(database, DrillDatabase.KEYS);
            DrillDatabase.migrate(database, EARLIER);
            used(database);
            SealedFiles.in(documents, DrillDatabase.KEYS, "document.content").write("ab", new byte[] {1, 2, 3});
            assertThat(backup("county.backup")).isEqualTo(DatabaseCommand.DONE);
            assertThat(said(out)).contains("Backed up to " + folder.resolve("county.backup"), "1 files", "not in it");
            assertThat(restore("county.backup")).as("into the one that runs").isEqualTo(DatabaseCommand.REFUSED);
            assertThat(said(err)).contains("already running on this data directory");
        }
        environment.put("LIANNONG_DATA", folder.resolve("fresh").toString());
        environment.put("LIANNONG_DOCUMENTS", folder.resolve("papers").toString());
        assertThat(restore("county.backup")).isEqualTo(DatabaseCommand.REFUSED);
        assertThat(said(err)).contains("There is no key");
        assertThat(folder.resolve("fresh")).doesNotExist();
        environment.put("LIANNONG_KEY", TestDatabase.KEY);
        assertThat(restore("county.backup")).as(said(err)).isEqualTo(DatabaseCommand.DONE);
        assertThat(said(out)).contains("Restored from", "every row was held against the backup");
        assertThat(SealedFiles.in(folder.resolve("papers"), DrillDatabase.KEYS, "document.content")
                        .read("ab"))
                .containsExactly(1, 2, 3);
    }

    @Test
    void whatIsMistypedOrMissingIsSaidAndNothingIsMade() throws IOException {
        assertThat(BackupCommand.run(environment, out, err, false)).isEqualTo(DatabaseCommand.REFUSED);
        assertThat(backup("a.backup")).isEqualTo(DatabaseCommand.REFUSED);
        assertThat(said(err)).contains("没有密钥", "There is no key");
        environment.put("LIANNONG_KEY", Keys.random());
        assertThat(backup("a.backup")).isEqualTo(DatabaseCommand.REFUSED);
        assertThat(said(err)).contains("There is no embedded database in");
        assertThat(restore(NOT_THERE)).isEqualTo(DatabaseCommand.REFUSED);
        assertThat(said(err)).contains("cannot be read");
        try (var files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
    }

    private static void used(Database database) throws SQLException {
        try (Connection owner = database.owner().connect(database.url());
                PreparedStatement mark = owner.prepareStatement("insert into installation (key_check) values (?)")) {
            mark.setBytes(1, InstallationKey.mark(DrillDatabase.KEYS));
            mark.executeUpdate();
        }
    }

    private int backup(String file) {
        return BackupCommand.run(environment, out, err, false, file);
    }

    private int restore(String file) {
        return RestoreCommand.run(environment, out, err, false, file);
    }

    private static String said(ByteArrayOutputStream stream) {
        String said = stream.toString(UTF_8);
        stream.reset();
        return said;
    }
}
