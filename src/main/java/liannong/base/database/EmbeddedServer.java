package liannong.base.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import liannong.base.CannotStart;
import liannong.base.PrivateFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The PostgreSQL that comes with the application: one server on one data directory, as long as the application runs. */
final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final int FIRST_PORT = 15432;
    private static final int PORTS = 100;
    private static final int STARTS = 3;
    private static final String SECONDS = "120";

    private final DataLock lock;
    private final Cluster cluster;
    private final String superuserPassword;
    private final String ownerPassword;
    private int port;
    private boolean closing;

    private EmbeddedServer(DataLock lock, Cluster cluster, Path data) throws IOException {
        this.lock = lock;
        this.cluster = cluster;
        this.superuserPassword = PrivateFiles.once(data.resolve("superuser.password"), EmbeddedServer::password);
        this.ownerPassword = PrivateFiles.once(data.resolve("owner.password"), EmbeddedServer::password);
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
                var commands = Commands.of(Binaries.unpack(data));
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
        return new Database.Login("liannong_owner", ownerPassword);
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
        Bootstrap.run(url("postgres"), superuser(), owner());
    }

    private void launch() throws IOException {
        Commands.Result result = new Commands.Result(-1, "");
        for (int attempt = 0; attempt < STARTS && !result.ok(); attempt++) {
            port = choosePort();
            cluster.configure(port);
            result = pgCtl("start", "-w", "-t", SECONDS, "-l", cluster.log().toString());
        }
        if (!result.ok())
            throw new CannotStart(
                    "内置数据库没有启动，原因见 " + cluster.log() + "：" + result.output(),
                    "The embedded database did not start, " + cluster.log() + " says why: " + tail());
        Postmaster.of(cluster.directory()).flatMap(Postmaster::process).ifPresent(this::watch);
    }

    /** A server that dies while the application lives is started again; the pool reconnects by itself. */
    private void watch(ProcessHandle server) {
        var _ = server.onExit().thenRunAsync(this::restart);
    }

    private synchronized void restart() {
        if (closing) return;
        LOG.error("The embedded database ended unexpectedly and is started again, see {}", cluster.log());
        try {
            stopOrphan();
            launch();
        } catch (IOException | RuntimeException e) {
            LOG.error("The embedded database cannot be started again", e);
        }
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
        return cluster.commands().run(Duration.ofMinutes(3), cluster.log(), "pg_ctl", arguments.toArray(String[]::new));
    }

    /** The port of the last time if it is free, otherwise the first free one, which is then remembered. */
    private int choosePort() throws IOException {
        Path file = cluster.data().resolve("database.port");
        int remembered =
                Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : FIRST_PORT;
        int chosen = IntStream.concat(IntStream.of(remembered), IntStream.range(FIRST_PORT, FIRST_PORT + PORTS))
                .filter(EmbeddedServer::isFree)
                .findFirst()
                .orElseThrow(() -> new CannotStart(
                        "本机 15432–15531 端口都被占用，内置数据库无法监听。",
                        "Ports 15432 to 15531 are all in use: the embedded database has none to listen on."));
        PrivateFiles.write(file, Integer.toString(chosen));
        return chosen;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            return socket.isBound();
        } catch (IOException inUse) {
            return false;
        }
    }

    private String tail() throws IOException {
        if (!Files.exists(cluster.log())) return "";
        var lines = Files.readAllLines(cluster.log());
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
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
