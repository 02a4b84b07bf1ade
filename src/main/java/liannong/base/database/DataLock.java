package liannong.base.database;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import liannong.base.CannotStart;
import liannong.base.PrivateFiles;
import org.jspecify.annotations.Nullable;

/** One application at a time works on a data directory; the system frees the lock when the process ends, however. */
final class DataLock implements AutoCloseable {

    private final FileChannel channel;
    private final Path holder;

    private DataLock(FileChannel channel, Path holder) {
        this.channel = channel;
        this.holder = holder;
    }

    static DataLock take(Path data) throws IOException {
        Path holder = data.resolve("running");
        FileChannel channel =
                FileChannel.open(data.resolve("lock"), Set.of(CREATE, WRITE), PrivateFiles.rights("rw-------"));
        try {
            if (tryLock(channel) == null) throw running(data, holder);
            var lock = new DataLock(channel, holder);
            lock.note("starting");
            refuseAnothersData(data, holder);
            return lock;
        } catch (RuntimeException | IOException e) {
            channel.close();
            throw e;
        }
    }

    /** Whether an application works on it at this moment. */
    static boolean isHeld(Path data) throws IOException {
        Path lock = data.resolve("lock");
        if (Files.notExists(lock)) return false;
        try (FileChannel channel = FileChannel.open(lock, WRITE)) {
            return tryLock(channel) == null; // closing frees what was taken
        }
    }

    /** What a second start on the same directory is told about this one. */
    void note(String who) throws IOException {
        PrivateFiles.write(holder, "pid " + ProcessHandle.current().pid() + ", " + who);
    }

    /** A file this process has just made. */
    Path holder() {
        return holder;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException thisProcess) {
            return null;
        }
    }

    /** PostgreSQL works for the owner of its directory alone, and the superuser has no rights of his in its name. */
    private static void refuseAnothersData(Path data, Path ours) throws IOException {
        Path cluster = data.resolve("database");
        if (Files.notExists(cluster) || Files.getOwner(cluster).equals(Files.getOwner(ours))) return;
        Files.delete(ours);
        throw new CannotStart(
                cluster + " 属于用户 " + Files.getOwner(cluster) + "，请以该用户启动。",
                cluster + " belongs to the user " + Files.getOwner(cluster) + ": start as that user.");
    }

    private static CannotStart running(Path data, Path holder) throws IOException {
        String who = Files.exists(holder) ? Files.readString(holder).strip() : "?";
        return new CannotStart(
                "联农已在此数据目录上运行：" + data + "（" + who + "）。",
                "Liannong is already running on this data directory: " + data + " (" + who + ").");
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(holder);
        channel.close();
    }
}
