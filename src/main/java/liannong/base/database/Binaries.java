package liannong.base.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import liannong.base.CannotStart;
import liannong.base.PrivateFiles;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** The programs of PostgreSQL that come with the application, unpacked once under the data directory. */
final class Binaries {

    private Binaries() {}

    static Path unpack(Path data) throws IOException {
        byte[] archive = archive();
        Path home = data.resolve("postgresql-" + digest(archive));
        if (Files.isDirectory(home)) return home;
        removeOthers(data, home);
        Path fresh = PrivateFiles.directory(home.resolveSibling(home.getFileName() + "." + UUID.randomUUID()));
        extract(archive, fresh);
        Files.move(fresh, home, ATOMIC_MOVE);
        return home;
    }

    private static byte[] archive() throws IOException {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String system =
                os.contains("win") && !os.contains("darwin") ? "Windows" : os.contains("mac") ? "Darwin" : "Linux";
        String machine = ArchUtils.normalize(System.getProperty("os.arch"));
        try (InputStream stream = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
            return stream.readAllBytes();
        } catch (IllegalStateException | NullPointerException missing) {
            throw new CannotStart(
                    "本程序没有适用于 " + system + "/" + machine + " 的内置 PostgreSQL，请用 LIANNONG_DB_URL 指定数据库服务器。",
                    "No embedded PostgreSQL for " + system + "/" + machine + ": name a server by LIANNONG_DB_URL.",
                    missing);
        }
    }

    private static void extract(byte[] archive, Path home) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = home.resolve(entry.getName()).normalize();
                if (!target.startsWith(home)) throw new IOException("archive leaves its directory: " + entry.getName());
                PrivateFiles.directory(entry.isDirectory() ? target : target.resolveSibling(""));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
                } else if (!entry.isDirectory()) {
                    Files.copy(tar, target);
                    if ((entry.getMode() & 0100) != 0 && !target.toFile().setExecutable(true, true))
                        throw new IOException("cannot make executable: " + target);
                }
            }
        }
    }

    /** Of an older version of the application, or left behind half unpacked. */
    private static void removeOthers(Path data, Path home) throws IOException {
        try (Stream<Path> entries = Files.list(data)) {
            for (Path entry : entries.toList()) {
                boolean ours = entry.getFileName().toString().startsWith("postgresql-");
                if (ours && !entry.equals(home)) FileSystemUtils.deleteRecursively(entry);
            }
        }
    }

    private static String digest(byte[] archive) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(archive);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
