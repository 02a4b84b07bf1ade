package liannong.base.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import liannong.base.CannotStart;
import liannong.base.Keys;
import liannong.base.backup.OpenedBackup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not the file that was written is refused with a sentence, before anybody has even asked for a database. */
class OpenedBackupTests {

    private static final String NAMES = "create table divisions (code text primary key, name text, level text)";

    @TempDir
    static Path folder = Path.of("");

    private static Path whole = Path.of("");

    /** A schema of one migration is enough for a file. */
    @BeforeAll
    static void write() throws Exception {
        whole = folder.resolve("whole.backup");
        try (DrillDatabase small = DrillDatabase.empty("small")) {
            small.execute("create table flyway_schema_history (installed_rank int, version text, success boolean)");
            small.execute("insert into flyway_schema_history values (1, '1', true)");
            small.execute(NAMES);
            small.execute("insert into divisions values ('360781', '瑞金市', 'COUNTY'), ('360781100', '象湖镇', 'TOWNSHIP')");
            small.execute("create table notes (id bigint generated always as identity, line text)");
            small.execute(
                    "insert into notes (line) select 'line ' || i || E'\\n\\\\.' from generate_series(1, 20000) as i");
            small.backUp(whole);
        }
    }

    @AfterAll
    static void nothingHalfWrittenIsLeft() throws IOException {
        try (var files = Files.list(folder)) {
            assertThat(files.filter(file -> file.toString().contains(".part"))).isEmpty();
        }
    }

    @Test
    void theWholeFileIsAccepted() throws IOException {
        try (OpenedBackup opened = OpenedBackup.open(whole, DrillDatabase.KEYS, DrillDatabase.SILENT)) {
            assertThat(opened.manifest().rows()).isEqualTo(20_002);
            assertThat(opened.manifest().county()).isEqualTo("360781 瑞金市");
        }
    }

    @Test
    void ofAnotherKeyIsRefused() {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> OpenedBackup.open(whole, Keys.of(Keys.random()), DrillDatabase.SILENT))
                .withMessageContaining("另一把密钥")
                .withMessageContaining("another key");
    }

    @Test
    void cutOffAnywhereIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(whole);
        for (int length : new int[] {0, 1, 100, bytes.length / 2, bytes.length - 1})
            refused(file("cut", Arrays.copyOf(bytes, length)), "没有传完整", "cut off");
    }

    @Test
    void withOneBitTurnedInWhatItHoldsIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(whole);
        for (int at = bytes.length / 4; at < bytes.length - 1_000; at += Math.max(1, bytes.length / 40)) {
            byte[] changed = bytes.clone();
            changed[at] ^= 4;
            refused(file("bit", changed), "没有恢复任何内容", "Nothing was restored");
        }
    }

    @Test
    void aNoteChangedByWhoeverUnpacksAndPacksItIsRefused() throws IOException {
        refused(repacked("notes", "line 7", "line 8"), "与写成时不同", "not as it was written");
    }

    @Test
    void aManifestThatWasMadeToFitIsRefused() throws IOException {
        refused(repacked("manifest.json", "20000", "20001"), "与写成时不同", "manifest.json");
    }

    @Test
    void somethingAddedIsRefused() throws IOException {
        Path added = folder.resolve("added.backup");
        copy(added, "", "", "", new ZipEntry("tables/users"));
        refused(added, "与写成时不同", "entries");
    }

    @Test
    void whatIsNoBackupIsRefused() throws IOException {
        refused(file("text", "insert into persons".getBytes(StandardCharsets.UTF_8)), "不是联农的备份", "no backup");
        Path zip = folder.resolve("another.zip");
        try (var other = new ZipOutputStream(Files.newOutputStream(zip))) {
            other.putNextEntry(new ZipEntry("a.txt"));
        }
        refused(zip, "不是联农的备份", "no backup of Liannong");
        refused(folder.resolve("missing"), "读不到文件", "cannot be read");
    }

    @Test
    void aBackupReplacesNoFile() throws SQLException {
        try (DrillDatabase any = DrillDatabase.empty("small")) {
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> any.backUp(whole))
                    .withMessageContaining("备份不覆盖它");
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> any.backUp(folder.resolve("nowhere").resolve("a")))
                    .withMessageContaining("文件夹");
            assertThatExceptionOfType(CannotStart.class)
                    .isThrownBy(() -> any.backUp(folder.resolve("unused")))
                    .withMessageContaining("还没有用过");
        }
    }

    private static void refused(Path file, String chinese, String english) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> OpenedBackup.open(file, DrillDatabase.KEYS, DrillDatabase.SILENT)
                        .close())
                .withMessageContaining(chinese)
                .withMessageContaining(english);
    }

    private static Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name + ".backup"), content);
    }

    private static Path repacked(String entry, String from, String to) throws IOException {
        Path changed = folder.resolve("repacked.backup");
        copy(changed, entry, from, to);
        return changed;
    }

    private static void copy(Path to, String changed, String from, String with, ZipEntry... more) throws IOException {
        try (var zip = new ZipFile(whole.toFile());
                OutputStream out = Files.newOutputStream(to);
                var copy = new ZipOutputStream(out)) {
            for (ZipEntry entry : zip.stream().toList()) {
                copy.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream content = zip.getInputStream(entry)) {
                    byte[] bytes = content.readAllBytes();
                    boolean hit = !changed.isEmpty() && entry.getName().endsWith(changed);
                    copy.write(
                            hit
                                    ? new String(bytes, StandardCharsets.UTF_8)
                                            .replaceFirst(from, with)
                                            .getBytes(StandardCharsets.UTF_8)
                                    : bytes);
                }
            }
            for (ZipEntry entry : more) copy.putNextEntry(entry);
        }
    }
}
