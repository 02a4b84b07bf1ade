package liannong.base.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import liannong.base.CannotStart;
import liannong.base.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL that comes with the application: one server on one data directory, while the application runs. */
final class EmbeddedServer implements AutoCloseable {

    static final String OWNER = "liannong_owner";
    static final String OWNER_PASSWORD = "owner.password";

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final int STARTS = 30;
    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final List<String> PASSING =
            List.of("Address already in use", "is still in use", "postmaster.pid\" already exists");
    private static final String SECONDS = "120";

    private final DataLock lock;
    private final Cluster cluster;
    private final String superuserPassword;
    private final String ownerPassword;
    private int port;
    private boolean settled;
    private boolean closing;

    private EmbeddedServer(DataLock lock, Cluster cluster, Path data) throws IOException {
        this.lock = lock;
        this.cluster = cluster;
        this.superuserPassword = PrivateFiles.once(data.resolve("superuser.password"), EmbeddedServer::password);
        this.ownerPassword = PrivateFiles.once(data.resolve(OWNER_PASSWORD), EmbeddedServer::password);
    }

    static EmbeddedServer start(Path directory) {
        return start(directory, true);
    }

    /** {@code durable} is false in tests alone: then a crash of the machine may lose what was committed. */
    static EmbeddedServer start(Path directory, boolean durable) {
        try {
            Path data = PrivateFiles.directory(directory).toRealPath();
            DataLock lock = DataLock.take(data);
            try {
                var commands = Commands.of(Binaries.unpack(data), lock.holder());
                var server = new EmbeddedServer(lock, new Cluster(data, commands, durable), data);
                server.start();
                return server;
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new CannotStart(
                    "内置数据库的目录 " + directory + " 无法使用（只读、已满或无权限？）：" + e,
                    "The directory of the embedded database cannot be used (read-only, full, no permission?): " + e,
                    e);
        }
    }

    String url() {
        return url("liannong");
    }

    Database.Login owner() {
        return new Database.Login(OWNER, ownerPassword);
    }

    Database.Login superuser() {
        return new Database.Login("postgres", superuserPassword);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private synchronized void start() throws IOException {
        cluster.ensure(superuserPassword);
        stopOrphan();
        launch();
        try {
            Bootstrap.run(url("postgres"), superuser(), owner());
        } catch (CannotStart e) {
            close();
            throw e;
        }
        settled = true;
        Thread.ofPlatform().daemon().name("embedded database").start(this::watch);
    }

    /** What a second start on the same directory is told. */
    void note(String address) {
        try {
            lock.note(address);
        } catch (IOException e) {
            LOG.warn("{} could not be noted in the data directory", address, e);
        }
    }

    /** Again when the reason passes: somebody took the port, or the former server's processes are still ending. */
    private void launch() throws IOException {
        String reason = "";
        for (int attempt = 0; attempt < STARTS; attempt++) {
            if (!settled) port = Ports.choose(cluster.data().resolve("database.port"));
            cluster.configure(port);
            long before = Files.exists(cluster.log()) ? Files.size(cluster.log()) : 0;
            Commands.Result result =
                    pgCtl("start", "-w", "-t", SECONDS, "-l", cluster.log().toString());
            if (result.ok()) return;
            reason = cluster.logSince(before) + "\n" + result.output();
            if (PASSING.stream().noneMatch(reason::contains)) break;
            LockSupport.parkNanos(PAUSE.toNanos());
            stopOrphan();
        }
        throw new CannotStart(
                "内置数据库没有启动，详见 " + cluster.log(),
                "The embedded database did not start, see " + cluster.log() + "\n" + reason.strip());
    }

    /**
     * A server that dies while the application lives is started again on its port; the pools reconnect by themselves.
     * Looked at once a second, because the system tells the end of a process to its parent alone.
     */
    private void watch() {
        while (keep()) LockSupport.parkNanos(PAUSE.toNanos());
    }

    private synchronized boolean keep() {
        if (closing) return false;
        try {
            if (Postmaster.of(cluster.directory()).filter(Postmaster::serves).isEmpty()) {
                LOG.error("The embedded database ended unexpectedly and is started again, see {}", cluster.log());
                stopOrphan();
                launch();
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("The embedded database cannot be started again", e);
        }
        return true;
    }

    /** A server left by an application that was killed is stopped in good order; a number without a server is void. */
    private void stopOrphan() throws IOException {
        Optional<Postmaster> left = Postmaster.of(cluster.directory());
        if (left.isEmpty()) return;
        if (left.get().serves()) {
            LOG.warn(
                    "Stopping the database server {} left by a former run",
                    left.get().pid());
            stop();
        } else if (left.get().process().isPresent()) {
            left.get().disown();
        }
    }

    private void stop() throws IOException {
        Commands.Result result = pgCtl("stop", "-w", "-t", SECONDS, "-m", "fast");
        if (!result.ok()) result = pgCtl("stop", "-w", "-t", SECONDS, "-m", "immediate");
        if (!result.ok()) LOG.error("The embedded database does not stop: {}", result.output());
    }

    private Commands.Result pgCtl(String verb, String... options) throws IOException {
        var arguments = Stream.concat(Stream.of(verb, "-D", cluster.directory().toString()), Stream.of(options));
        return cluster.commands().run(Duration.ofMinutes(3), "pg_ctl", arguments.toArray(String[]::new));
    }

    private static String password() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public synchronized void close() {
        if (closing) return;
        closing = true;
        try {
            stop();
            lock.close();
        } catch (IOException e) {
            LOG.error("The embedded database was not stopped", e);
        }
    }
}
