package liannong.base.database;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import liannong.base.Keys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** The application as it is shipped, killed for real: every row that was committed is there afterwards. */
class EmbeddedDatabaseIT {

    private static final Path DATA = Path.of("target", "killed", "data").toAbsolutePath();
    private static final Path CLUSTER = DATA.resolve("database");
    private static final Duration START = Duration.ofMinutes(2);

    private static @Nullable Process running;
    private static int port;

    /** One application for all, started again where a test has ended it. */
    @BeforeEach
    void start() throws IOException {
        if (running == null) FileSystemUtils.deleteRecursively(DATA);
        if (running == null || !running.isAlive()) run();
        asOwner("drop table if exists killed");
        asOwner("create table killed (id bigint primary key)");
        asOwner("grant select, insert on killed to liannong_app");
    }

    @AfterAll
    static void leaveNothingRunning() throws Exception {
        if (!application().isAlive()) run(); // it stops what a killed one has left
        stop();
        assertThat(servers()).isZero();
    }

    private static Process application() {
        return requireNonNull(running);
    }

    @Test
    void everyCommittedRowOutlivesTheKillOfTheApplication() throws Exception {
        long committed = commitUntil(() -> application().destroyForcibly().waitFor(10, TimeUnit.SECONDS), 500);
        Postmaster orphan = Postmaster.of(CLUSTER).orElseThrow();
        assertThat(orphan.serves()).isTrue();
        run();
        assertThat(orphan.serves()).isFalse();
        assertThat(servers()).isOne();
        assertThat(rows()).isGreaterThanOrEqualTo(committed);
        assertThat(missing(committed)).isZero();
    }

    @Test
    void everyCommittedRowOutlivesTheKillOfTheDatabase() throws Exception {
        Postmaster server = Postmaster.of(CLUSTER).orElseThrow();
        long committed = commitUntil(() -> server.process().orElseThrow().destroyForcibly(), 500);
        await().atMost(START).ignoreExceptions().until(() -> missing(committed) == 0);
        assertThat(application().isAlive()).isTrue();
        await().atMost(START).until(() -> answers(port));
        assertThat(servers()).isOne();
        assertThat(Postmaster.of(CLUSTER).orElseThrow().pid()).isNotEqualTo(server.pid());
    }

    @Test
    void aNormalStopLeavesNoServerAndASecondStartIsRefused() throws Exception {
        Process second = command(freePort()).start();
        assertThat(second.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isNotZero();
        assertThat(new String(second.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("联农已在此数据目录上运行", "http://127.0.0.1:" + port)
                .doesNotContain("\tat ");
        stop();
        assertThat(servers()).isZero();
        assertThat(CLUSTER.resolve("postmaster.pid")).doesNotExist();
        assertThat(Files.readString(DATA.resolve("database.log"))).contains("database system is shut down");
    }

    private interface Kill {
        Object now() throws Exception;
    }

    /** Commits row after row with the application's own sign-in; answers how many were confirmed before it broke. */
    private long commitUntil(Kill kill, int atLeast) throws Exception {
        var confirmed = new AtomicLong();
        var stop = new AtomicBoolean();
        Thread writer = Thread.ofPlatform().start(() -> {
            try (Connection connection = login().connect(url());
                    PreparedStatement insert = connection.prepareStatement("insert into killed values (?)")) {
                while (!stop.get()) {
                    insert.setLong(1, confirmed.get() + 1);
                    insert.executeUpdate();
                    confirmed.incrementAndGet();
                }
            } catch (SQLException | IOException killed) {
                stop.set(true);
            }
        });
        await().atMost(START).until(() -> confirmed.get() >= atLeast);
        kill.now();
        long after = confirmed.get() + atLeast; // the orphan goes on serving, or the connection breaks
        await().atMost(START).until(() -> stop.get() || confirmed.get() >= after);
        stop.set(true);
        writer.join(10_000);
        return confirmed.get();
    }

    private static void run() throws IOException {
        port = freePort();
        Process started = command(port)
                .redirectOutput(DATA.resolveSibling("application.log").toFile())
                .start();
        running = started;
        await().atMost(START).until(() -> {
            assertThat(started.isAlive())
                    .as("see target/killed/application.log")
                    .isTrue();
            return answers(port);
        });
    }

    private static ProcessBuilder command(int port) throws IOException {
        Files.createDirectories(DATA.getParent());
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(java, "-Xmx1g", "-jar", System.getProperty("liannong.jar"));
        builder.environment().put("LIANNONG_DATA", DATA.toString());
        builder.environment().put("LIANNONG_PORT", Integer.toString(port));
        builder.environment().put("LIANNONG_DEMO", "false"); // its county would take half a minute
        builder.environment().keySet().removeIf(name -> name.startsWith("LIANNONG_DB") || name.equals("LIANNONG_KEY"));
        return builder.redirectErrorStream(true);
    }

    private static void stop() throws InterruptedException {
        application().destroy();
        assertThat(application().waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private static boolean answers(int port) {
        try {
            var connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/").toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            return connection.getResponseCode() < 500;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** PostgreSQL servers that work on this data directory, however they came there. */
    private static long servers() throws IOException {
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(process -> process.info()
                            .commandLine()
                            .filter(line -> line.contains("bin/postgres") && line.contains(CLUSTER.toString()))
                            .isPresent())
                    .count();
        }
    }

    private long rows() throws Exception {
        return count("select count(*) from killed");
    }

    private long missing(long committed) throws Exception {
        return count("select count(*) from generate_series(1, " + committed
                + ") as i where not exists (select from killed where id = i)");
    }

    private long count(String sql) throws Exception {
        try (Connection connection = login().connect(url());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private void asOwner(String sql) throws IOException {
        try (Connection connection = owner().connect(url());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String url() throws IOException {
        return "jdbc:postgresql://127.0.0.1:" + Files.readString(DATA.resolve("database.port")) + "/liannong";
    }

    private static Database.Login owner() throws IOException {
        return new Database.Login("liannong_owner", Files.readString(DATA.resolve("owner.password")));
    }

    private static Database.Login login() throws IOException {
        Keys keys = Keys.of(Files.readString(DATA.resolve("key")));
        return new Database.Login("liannong_app", HexFormat.of().formatHex(keys.derive("database.liannong_app", 24)));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
