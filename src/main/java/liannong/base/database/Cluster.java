package liannong.base.database;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import liannong.base.CannotStart;
import liannong.base.PrivateFiles;
import org.springframework.util.FileSystemUtils;

/** The files of the embedded server: made as a whole or not at all, and configured anew at every start. */
record Cluster(Path data, Commands commands, boolean durable) {

    /** Of the binaries this application brings. */
    static final String MAJOR = "18";

    private static final int LOG_TAIL = 4_000;
    private static final String NAME = "database";

    Path directory() {
        return data.resolve(NAME);
    }

    Path log() {
        return data.resolve("database.log");
    }

    /** What the server has written since the log had that many bytes. */
    String logSince(long bytes) throws IOException {
        if (!Files.exists(log())) return "";
        try (var channel = FileChannel.open(log())) {
            var text = ByteBuffer.allocate((int) Math.min(LOG_TAIL, Math.max(0, channel.size() - bytes)));
            channel.read(text, channel.size() - text.capacity());
            return new String(text.array(), StandardCharsets.UTF_8);
        }
    }

    /** Makes the cluster if there is none; it gets its name only when it is complete, so a half one is never used. */
    void ensure(String superuserPassword) throws IOException {
        removeUnfinished();
        if (isEmpty(directory())) {
            initialise(superuserPassword);
            return;
        }
        Path version = directory().resolve("PG_VERSION");
        if (!Files.exists(version)
                || !Files.exists(directory().resolve("global").resolve("pg_control")))
            throw new CannotStart(
                    directory() + " 不是完整的数据库目录。本程序不会删除它：请核对后移走，或从备份恢复。",
                    directory()
                            + " is not a complete database. It is left as it is: move it away or restore a backup.");
        String major = Files.readString(version).strip();
        if (!major.equals(MAJOR))
            throw new CannotStart(
                    "数据目录 " + directory() + " 属于 PostgreSQL " + major + "，本程序自带的是 PostgreSQL " + MAJOR
                            + "。请用原版本导出后再导入（pg_dump / pg_restore），或用 pg_upgrade 升级。",
                    "The data directory " + directory() + " belongs to PostgreSQL " + major
                            + ", this application brings PostgreSQL " + MAJOR
                            + ". Move the data by pg_dump and pg_restore, or by pg_upgrade.");
    }

    /** Loopback and passwords only; what money rests on is said outright and cannot be altered from within. */
    void configure(int port) throws IOException {
        String durability = durable ? "on" : "off";
        PrivateFiles.write(directory().resolve("liannong.conf"), """
                # written at every start of the application; settings of your own go below the include in postgresql.conf
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                password_encryption = 'scram-sha-256'
                allow_alter_system = off
                fsync = %s
                synchronous_commit = %s
                full_page_writes = %s
                max_connections = %d
                max_locks_per_transaction = 1024
                shared_buffers = '256MB'
                effective_cache_size = '1GB'
                work_mem = '16MB'
                maintenance_work_mem = '128MB'
                max_wal_size = '2GB'
                checkpoint_timeout = '15min'
                random_page_cost = 1.1
                jit = off
                timezone = 'UTC'
                log_timezone = 'UTC'
                log_line_prefix = '%%m [%%p] %%u '
                log_error_verbosity = terse
                log_parameter_max_length = 0
                log_parameter_max_length_on_error = 0
                """.formatted(
                        port, durability, durability, durability, durable ? 60 : 300));
        PrivateFiles.write(directory().resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    }

    private void initialise(String password) throws IOException {
        Path fresh = data.resolve(NAME + ".new-" + UUID.randomUUID());
        Path passwordFile = data.resolve(fresh.getFileName() + ".password");
        PrivateFiles.write(passwordFile, password);
        Commands.Result result = initdb(fresh, passwordFile, "C.UTF-8");
        if (!result.ok()) result = initdb(fresh, passwordFile, "C"); // a system without that locale
        Files.delete(passwordFile);
        if (!result.ok())
            throw new CannotStart(
                    "无法在 " + data + " 下建立内置数据库。",
                    "Cannot create the embedded database under " + data + ": " + result.output());
        Path settings = fresh.resolve("postgresql.conf");
        PrivateFiles.write(settings, Files.readString(settings) + "\ninclude 'liannong.conf'\n");
        Files.move(fresh, directory(), ATOMIC_MOVE);
    }

    /** pg_trgm sees Chinese letters only with an LC_CTYPE that knows them. */
    private Commands.Result initdb(Path fresh, Path passwordFile, String ctype) throws IOException {
        var arguments = new ArrayList<>(List.of("-D", fresh.toString(), "--username=postgres"));
        arguments.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + passwordFile, "--encoding=UTF8"));
        arguments.addAll(List.of("--locale=C", "--lc-ctype=" + ctype));
        arguments.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions"));
        if (!durable) arguments.add("--no-sync");
        return commands.run(Duration.ofMinutes(2), "initdb", arguments.toArray(String[]::new));
    }

    private void removeUnfinished() throws IOException {
        try (Stream<Path> entries = Files.list(data)) {
            for (Path entry : entries.toList())
                if (entry.getFileName().toString().startsWith(NAME + ".new-")) FileSystemUtils.deleteRecursively(entry);
        }
    }

    private static boolean isEmpty(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) return true;
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }
}
