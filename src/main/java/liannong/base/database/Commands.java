package liannong.base.database;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the programs of PostgreSQL. They refuse to work as root; root therefore runs them in a user namespace of their
 * own ({@code unshare -U}), where they are nobody and the files still belong to them.
 */
record Commands(Path binaries, boolean root) {

    record Result(int status, String output) {

        boolean ok() {
            return status == 0;
        }
    }

    static Commands of(Path binaries) throws IOException {
        return new Commands(binaries, ownedByRoot(binaries));
    }

    /** Runs to the end, or kills it when it takes longer; what it printed comes back, also when it failed. */
    Result run(Duration limit, Path log, String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (root) command.addAll(List.of("unshare", "-U"));
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(log.getParent(), program, ".out");
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.redirectInput(new File(File.separatorChar == '/' ? "/dev/null" : "NUL"));
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
            Process process = builder.start();
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) process.destroyForcibly();
            String printed = Files.readString(output, StandardCharsets.UTF_8).strip();
            return new Result(ended ? process.exitValue() : -1, printed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + program, e);
        } finally {
            Files.deleteIfExists(output);
        }
    }

    private static boolean ownedByRoot(Path path) throws IOException {
        return path.getFileSystem().supportedFileAttributeViews().contains("unix")
                && Integer.valueOf(0).equals(Files.getAttribute(path, "unix:uid"));
    }
}
