package liannong.registry.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import liannong.base.CannotStart;
import liannong.base.FieldCipher;
import liannong.base.Keys;
import liannong.base.Refused;
import liannong.base.SealedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFilesTests {

    private static final Keys KEYS = Keys.of("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
    private static final String SHA = "ab".repeat(32);

    @TempDir
    Path folder = Path.of("");

    @Test
    void aFileIsSealedAndForNobodyElse() throws IOException {
        DocumentFiles files = files(folder, KEYS);
        files.write(SHA, SampleFiles.pdf());
        Path file = SealedFiles.in(folder, KEYS, DocumentFiles.FIELD).folder().resolve(SHA);
        assertThat(Bytes.find(Files.readAllBytes(file), "PDF", 0)).isNegative();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(files.read(SHA)).isEqualTo(SampleFiles.pdf());
        assertThat(listed(file.resolveSibling(""))).containsExactly(SHA);
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThatThrownBy(() -> files(folder, KEYS).read(SHA))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(DocumentReason.DOCUMENT_FILE_MISSING));
        var none = new DocumentFiles("", KEYS);
        assertThat(none.used()).isFalse();
        assertThatThrownBy(() -> none.read(SHA)).isInstanceOf(Refused.class);
    }

    @Test
    void anotherKeyHasAnotherFolder() {
        files(folder, KEYS).write(SHA, SampleFiles.pdf());
        Keys other = Keys.of("AQECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        assertThatThrownBy(() -> files(folder, other).read(SHA)).isInstanceOf(Refused.class);
    }

    @Test
    void aFileThatWasChangedDoesNotOpen() throws IOException {
        DocumentFiles files = files(folder, KEYS);
        files.write(SHA, SampleFiles.pdf());
        Path file = SealedFiles.in(folder, KEYS, DocumentFiles.FIELD).folder().resolve(SHA);
        byte[] changed = Files.readAllBytes(file);
        changed[20] ^= 1;
        Files.write(file, changed);
        assertThatThrownBy(() -> files.read(SHA)).isInstanceOf(FieldCipher.DoesNotOpen.class);
    }

    @Test
    void aFolderThatCannotBeUsedIsSaidAtTheStart() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "");
        assertThatThrownBy(() -> files(file, KEYS)).isInstanceOf(CannotStart.class);
    }

    private static DocumentFiles files(Path folder, Keys keys) {
        return new DocumentFiles(folder.toString(), keys);
    }

    private static List<String> listed(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
