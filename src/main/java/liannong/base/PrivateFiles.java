package liannong.base;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** Files and directories that only the user who runs the application may read. */
public final class PrivateFiles {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private PrivateFiles() {}

    /** Makes the directory (0700) if it is missing; one that is there keeps its rights, it may be shared. */
    public static Path directory(Path path) throws IOException {
        if (!Files.isDirectory(path)) Files.createDirectories(path, rights("rwx------"));
        return path;
    }

    /** Replaces the file as a whole (0600), on disk when this returns. */
    public static void write(Path path, String content) throws IOException {
        write(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** As above, for what is no text. */
    public static void write(Path path, byte[] content) throws IOException {
        Path fresh = writeBeside(path, content);
        Files.move(fresh, path, ATOMIC_MOVE, REPLACE_EXISTING);
    }

    /** What the file holds, made once if it is missing; when two processes make it, both get the same. */
    public static String once(Path path, Supplier<String> content) throws IOException {
        if (Files.notExists(path, LinkOption.NOFOLLOW_LINKS)) {
            directory(path.toAbsolutePath().resolveSibling(""));
            Path fresh = writeBeside(path, content.get().getBytes(StandardCharsets.UTF_8));
            try {
                Files.createLink(path, fresh); // unlike a move, refuses to replace
            } catch (FileAlreadyExistsException another) {
                // another process was first
            } catch (UnsupportedOperationException noLinks) {
                Files.move(fresh, path);
            } finally {
                Files.deleteIfExists(fresh);
            }
        }
        return Files.readString(path).strip();
    }

    private static Path writeBeside(Path path, byte[] content) throws IOException {
        Path fresh = path.resolveSibling(path.getFileName() + "." + UUID.randomUUID());
        try (FileChannel channel = FileChannel.open(fresh, Set.of(CREATE_NEW, WRITE), rights("rw-------"))) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) channel.write(bytes);
            channel.force(true);
        }
        return fresh;
    }

    public static FileAttribute<?>[] rights(String rights) {
        if (!POSIX) return new FileAttribute<?>[0];
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))};
    }
}
