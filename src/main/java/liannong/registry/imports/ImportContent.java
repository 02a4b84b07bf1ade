package liannong.registry.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.function.Function;
import liannong.base.FieldCipher;
import liannong.base.PrivateFiles;
import liannong.base.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The file as it came, sealed; opened into a file of one's own only while it is read. */
@Component
class ImportContent {

    static final String FIELD = "import.content";

    private final JdbcClient jdbc;
    private final FieldCipher cipher;

    ImportContent(JdbcClient jdbc, FieldCipher cipher) {
        this.jdbc = jdbc;
        this.cipher = cipher;
    }

    byte[] sealed(byte[] content) {
        return cipher.seal(FIELD, Base64.getEncoder().encodeToString(content));
    }

    <T> T open(long importId, Function<Path, T> reading) {
        byte[] sealed = jdbc.sql("select content_enc from imports where id = ? and content_enc is not null")
                .param(importId)
                .query(byte[].class)
                .optional()
                .orElseThrow(() -> new Refused(ImportReason.IMPORT_NOT_CHECKED));
        try {
            Path file = Files.createTempFile("import", ".xlsx", PrivateFiles.rights("rw-------"));
            try {
                byte[] encoded = cipher.open(FIELD, sealed).getBytes(StandardCharsets.ISO_8859_1);
                Files.write(file, Base64.getDecoder().decode(encoded));
                return reading.apply(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
