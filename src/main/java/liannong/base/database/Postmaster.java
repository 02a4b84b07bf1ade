package liannong.base.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import liannong.base.PrivateFiles;

/** What {@code postmaster.pid} says about who serves a data directory, held against the processes there really are. */
record Postmaster(Path cluster, List<String> lines) {

    private static final String FILE = "postmaster.pid";

    /** No process ever has it: Linux numbers up to 4,194,304, others less. */
    private static final String NOBODY = Integer.toString(Integer.MAX_VALUE - 1);

    static Optional<Postmaster> of(Path cluster) throws IOException {
        try {
            return Optional.of(new Postmaster(cluster, Files.readAllLines(cluster.resolve(FILE))));
        } catch (NoSuchFileException nobody) {
            return Optional.empty();
        }
    }

    long pid() {
        try {
            return Math.abs(Long.parseLong(lines.getFirst().strip()));
        } catch (RuntimeException unreadable) {
            return 0;
        }
    }

    Optional<ProcessHandle> process() {
        return pid() == 0 ? Optional.empty() : ProcessHandle.of(pid());
    }

    /** Whether the process of that number is a PostgreSQL on this very directory. */
    boolean serves() {
        return process().filter(ProcessHandle::isAlive).isPresent() && isPostgresHere();
    }

    /**
     * After a restart of the machine the number may belong to another program, and PostgreSQL then refuses to start.
     * The number is replaced, the file is not deleted: by its other lines PostgreSQL makes sure that no process of the
     * former server still uses the memory it shared.
     */
    void disown() throws IOException {
        var rest = lines.size() < 2 ? List.<String>of() : lines.subList(1, lines.size());
        PrivateFiles.write(cluster.resolve(FILE), NOBODY + "\n" + String.join("\n", rest) + "\n");
    }

    private boolean isPostgresHere() {
        Path proc = Path.of("/proc", Long.toString(pid()));
        try {
            if (Files.isDirectory(proc)) return Files.isSameFile(proc.resolve("cwd"), cluster) && isPostgres(proc);
        } catch (IOException notOurs) {
            return false;
        }
        ProcessHandle.Info info = process().orElseThrow().info();
        return info.command().filter(command -> command.contains("postgres")).isPresent()
                && info.arguments()
                        .map(List::of)
                        .orElse(List.of(cluster.toString()))
                        .contains(cluster.toString());
    }

    private static boolean isPostgres(Path proc) throws IOException {
        return Files.readString(proc.resolve("comm")).startsWith("postgres");
    }
}
