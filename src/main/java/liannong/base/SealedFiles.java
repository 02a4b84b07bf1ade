package liannong.base;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Sealed files outside the database, each under its fingerprint, in a folder of the key that sealed them: which folder
 * is read follows from the key, so that a change of the key is complete or has not happened.
 */
public final class SealedFiles {

    private final Path folder;
    private final FieldCipher cipher;
    private final String field;

    private SealedFiles(Path folder, FieldCipher cipher, String field) {
        this.folder = folder;
        this.cipher = cipher;
        this.field = field;
    }

    /** Those of an installation with these keys; makes the folder if it is missing. */
    public static SealedFiles in(Path parent, Keys keys, String field) throws IOException {
        Path folder = parent.resolve("key-" + HexFormat.of().formatHex(keys.derive("sealed.folder", 8)));
        return new SealedFiles(PrivateFiles.directory(folder), FieldCipher.with(keys), field);
    }

    /** On disk as a whole when this returns; what is there already is kept, because a name means one content. */
    public void write(String fingerprint, byte[] content) throws IOException {
        Path file = folder.resolve(fingerprint);
        if (Files.notExists(file)) PrivateFiles.write(file, cipher.sealBytes(field, content));
    }

    /** @throws java.nio.file.NoSuchFileException when it is not there */
    public byte[] read(String fingerprint) throws IOException {
        return cipher.openBytes(field, Files.readAllBytes(folder.resolve(fingerprint)));
    }

    /** The fingerprints; half-written files, which have longer names, are none. */
    public List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.indexOf('.') < 0)
                    .toList();
        }
    }

    /** Removes them all, and the folder. */
    public void remove() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) Files.delete(file);
        }
        Files.delete(folder);
    }

    public Path folder() {
        return folder;
    }
}
