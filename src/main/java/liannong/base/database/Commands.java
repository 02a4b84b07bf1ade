package liannong.base.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import liannong.base.CannotStart;

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

    /** {@code ours} is a file this process has made, so that its owner tells who we are. */
    static Commands of(Path binaries, Path ours) throws IOException {
        boolean root = ours.getFileSystem().supportedFileAttributeViews().contains("unix")
                && Integer.valueOf(0).equals(Files.getAttribute(ours, "unix:uid"));
        var commands = new Commands(binaries, root);
        Result tried = commands.run(Duration.ofSeconds(30), "postgres", "--version");
        if (tried.ok()) return commands;
        if (root)
            throw new CannotStart(
                    "PostgreSQL 不以 root 身份运行，而本机又不允许 unshare -U：请以普通用户启动，或用 LIANNONG_DB_URL 指定数据库服务器。",
                    "PostgreSQL does not run as root, and this machine does not allow unshare -U: start as an ordinary"
                            + " user, or name a server by LIANNONG_DB_URL. " + tried.output());
        throw new CannotStart(
                "内置 PostgreSQL 的程序在本机不能运行（" + binaries + "）：" + tried.output(),
                "The programs of the embedded PostgreSQL do not run on this machine: " + tried.output());
    }

    /** Runs to the end, or kills it when it takes longer; what it printed comes back, also when it failed. */
    Result run(Duration limit, String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if (root) command.addAll(List.of("unshare", "-U"));
        command.add(binaries.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                process.destroyForcibly();
                return new Result(-1, program + " did not end within " + limit.toSeconds() + " s");
            }
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Result(process.exitValue(), printed.strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while running " + program, e);
        }
    }
}
