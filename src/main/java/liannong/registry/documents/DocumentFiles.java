package liannong.registry.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import liannong.base.CannotStart;
import liannong.base.Keys;
import liannong.base.Refused;
import liannong.base.SealedFiles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Documents outside the database, where the installation names a folder for them. */
@Component
class DocumentFiles {

    static final String FIELD = "document.content";

    private final Optional<SealedFiles> files;

    DocumentFiles(@Value("${liannong.documents:}") String folder, Keys keys) {
        this.files = folder.isBlank() ? Optional.empty() : Optional.of(in(Path.of(folder), keys));
    }

    boolean used() {
        return files.isPresent();
    }

    void write(String sha256, byte[] content) {
        try {
            files.orElseThrow().write(sha256, content);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Refuses when the file is not there: the folder was not restored, or is not named. */
    byte[] read(String sha256) {
        try {
            return files.orElseThrow(() -> new Refused(DocumentReason.DOCUMENT_FILE_MISSING))
                    .read(sha256);
        } catch (NoSuchFileException missing) {
            throw new Refused(DocumentReason.DOCUMENT_FILE_MISSING);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static SealedFiles in(Path folder, Keys keys) {
        try {
            return SealedFiles.in(folder, keys, FIELD);
        } catch (IOException e) {
            throw new CannotStart(
                    "LIANNONG_DOCUMENTS 指定的文件夹不能写：" + folder + "：" + e,
                    "The folder that LIANNONG_DOCUMENTS names cannot be written: " + folder + ": " + e,
                    e);
        }
    }
}
