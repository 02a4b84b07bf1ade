package liannong.base.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Map;
import liannong.base.Keys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @TempDir
    Path data = Path.of("");

    @Test
    void theNewKeyTakesThePlaceOfTheFormerWhichIsKept() throws IOException {
        KeyFile file = file("former");
        assertThat(file.successor("new")).isEqualTo("new");
        assertThat(file.read()).isEqualTo("former");
        assertThat(file.settle(DAY)).isEqualTo(data.resolve("key.old-2026-03-02"));
        assertThat(file.read()).isEqualTo("new");
        assertThat(data.resolve("key.old-2026-03-02")).hasContent("former");
        assertThat(data.resolve("key.new")).doesNotExist();
        for (String name : new String[] {"key", "key.old-2026-03-02"})
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(name))))
                    .isEqualTo("rw-------");
    }

    @Test
    void anInterruptedChangeGoesOnWithItsOwnKey() throws IOException {
        KeyFile file = file("former");
        file.successor("new");
        assertThat(new KeyFile(data).successor("another")).isEqualTo("new");
    }

    @Test
    void twiceADayKeepsBoth() throws IOException {
        KeyFile file = file("first");
        file.successor("second");
        file.settle(DAY);
        file.successor("third");
        assertThat(file.settle(DAY)).isEqualTo(data.resolve("key.old-2026-03-02-2"));
        assertThat(data.resolve("key.old-2026-03-02")).hasContent("first");
        assertThat(data.resolve("key.old-2026-03-02-2")).hasContent("second");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(said(Map.of("LIANNONG_DATA", data.toString()))).contains("LIANNONG_KEY", "The former key");
        assertThat(data).isEmptyDirectory();
        assertThat(said(Map.of("LIANNONG_DB_URL", "jdbc:postgresql://127.0.0.1:1/x", "LIANNONG_DB_USER", "o")))
                .contains("127.0.0.1:1");
    }

    @Test
    void aKeyThatIsNoneIsSaidBeforeAnythingIsDone() throws IOException {
        EmbeddedServer server = TestDatabase.server();
        Map<String, String> settings = Map.of(
                "LIANNONG_DB_URL", server.url(),
                "LIANNONG_DB_USER", server.owner().user(),
                "LIANNONG_DB_PASSWORD", server.owner().password());
        String key = Keys.random();
        assertThat(said(and(settings, Map.of("LIANNONG_KEY", key)))).contains("LIANNONG_NEW_KEY");
        assertThat(said(and(settings, Map.of("LIANNONG_KEY", key, "LIANNONG_NEW_KEY", "short"))))
                .contains("32");
        assertThat(said(and(settings, Map.of("LIANNONG_KEY", key, "LIANNONG_NEW_KEY", key))))
                .contains("the former one");
        String weak = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";
        assertThat(said(and(settings, Map.of("LIANNONG_KEY", key, "LIANNONG_NEW_KEY", weak))))
                .contains("easy to guess");
    }

    private KeyFile file(String key) throws IOException {
        Files.writeString(data.resolve("key"), key + "\n");
        return new KeyFile(data);
    }

    private static Map<String, String> and(Map<String, String> one, Map<String, String> other) {
        Map<String, String> both = new java.util.HashMap<>(one);
        both.putAll(other);
        return both;
    }

    private static String said(Map<String, String> environment) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        assertThat(RotateKeyCommand.run(environment, out, err)).isEqualTo(RotateKeyCommand.REFUSED);
        assertThat(out.size()).isZero();
        return err.toString(StandardCharsets.UTF_8);
    }
}
