package liannong.base.database;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import liannong.base.CannotStart;
import liannong.base.PrivateFiles;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.util.FileSystemUtils;

/** What may happen to an installation between two starts, and what the next start makes of it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedServerTests {

    private static final Path ROOM = Path.of("target", "server-tests");
    private static final List<String> INSTALLED =
            List.of("database", "database.port", "superuser.password", "owner.password");

    /** Long, with spaces and Chinese, as operators name directories. */
    private final Path data = ROOM.resolve("瑞金市 农业农村局 (联农) " + "数据".repeat(30)).resolve("data");

    private final Path cluster = data.resolve("database");

    /** An installation that was started and stopped once; to make it takes seconds, to copy it a fraction of one. */
    private final Path former = data.resolveSibling("former");

    @BeforeAll
    void install() throws IOException {
        tidy();
        EmbeddedServer.start(data, false).close();
        FileSystemUtils.deleteRecursively(former);
        Files.createDirectory(former);
        for (String entry : INSTALLED) Files.move(data.resolve(entry), former.resolve(entry));
    }

    @BeforeEach
    @AfterEach
    void tidy() throws IOException {
        FileSystemUtils.deleteRecursively(cluster);
        for (String leftover : List.of("database.port", "database.log", "superuser.password", "owner.password"))
            Files.deleteIfExists(data.resolve(leftover));
    }

    @Test
    void keepsWhatIsCommittedAndLetsNobodyInWithoutAPassword() throws Exception {
        try (EmbeddedServer server = EmbeddedServer.start(data)) {
            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums"))
                assertThat(ask(server, "show " + setting)).as(setting).isEqualTo("on");
            assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(server, "show unix_socket_directories")).isEmpty();
            assertThat(ask(server, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                    .isEqualTo("scram-sha-256");
            assertThat(ask(server, "show server_encoding")).isEqualTo("UTF8");
            var intruder = new Database.Login("postgres", "guess");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> intruder.connect(server.url("postgres")).close())
                    .withMessageContaining("password authentication failed");
        }
        try (Stream<Path> files = Files.walk(cluster)) {
            assertThat(files).allSatisfy(file -> assertThat(rights(file)).endsWith("------"));
        }
        for (String secret : List.of("superuser.password", "owner.password", "lock", "database.log"))
            assertThat(rights(data.resolve(secret))).as(secret).isEqualTo("rw-------");
    }

    @Test
    void startsAfterARestartOfTheMachineWhenTheNumberIsFree() throws Exception {
        installed();
        leavePid(2_000_000_000);
        try (EmbeddedServer server = EmbeddedServer.start(data)) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void startsAfterARestartOfTheMachineWhenTheNumberBelongsToAnotherProgram() throws Exception {
        installed();
        leavePid(ProcessHandle.current().pid());
        try (EmbeddedServer server = EmbeddedServer.start(data)) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void stopsTheServerThatAKilledApplicationLeftBehind() throws Exception {
        installed();
        Path programs = Binaries.unpack(data.toRealPath());
        Path log = data.resolve("database.log");
        Commands commands = Commands.of(programs, data.resolve("lock"));
        String directory = cluster.toRealPath().toString();
        commands.run(Duration.ofMinutes(1), "pg_ctl", "start", "-w", "-D", directory, "-l", log.toString());
        Postmaster orphan = Postmaster.of(cluster.toRealPath()).orElseThrow();
        assertThat(orphan.serves()).isTrue();
        try (EmbeddedServer server = EmbeddedServer.start(data)) {
            assertThat(orphan.serves()).isFalse();
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void isStartedAgainOnItsPortWhenItIsKilled() throws Exception {
        installed();
        try (EmbeddedServer server = EmbeddedServer.start(data)) {
            ask(server, "create table kept (id int); insert into kept values (1); select 1");
            Postmaster killed = Postmaster.of(cluster.toRealPath()).orElseThrow();
            assertThat(killed.process().orElseThrow().destroyForcibly()).isTrue();
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptions()
                    .until(() -> !killed.serves()
                            && ask(server, "select count(*) from kept").equals("1"));
        }
    }

    @Test
    void saysWhichVersionsDoNotFitAndChangesNothing() throws Exception {
        installed();
        Files.writeString(cluster.resolve("PG_VERSION"), "17\n");
        refused("PostgreSQL 17", "PostgreSQL 18");
        assertThat(cluster.resolve("PG_VERSION")).hasContent("17");
        assertThat(cluster.resolve("global/pg_control")).exists();
    }

    @Test
    void makesTheDatabaseAnewWhenItsMakingWasInterrupted() throws Exception {
        Path half = PrivateFiles.directory(data.resolve("database.new-half"));
        Files.writeString(half.resolve("PG_VERSION"), "18\n");
        PrivateFiles.directory(cluster);
        try (EmbeddedServer server = EmbeddedServer.start(data)) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
        assertThat(half).doesNotExist();
    }

    @Test
    void neverDeletesWhatItDoesNotUnderstand() throws Exception {
        PrivateFiles.directory(cluster);
        Files.writeString(cluster.resolve("accounts"), "somebody's");
        refused("不是完整的数据库", "not a complete database");
        assertThat(cluster.resolve("accounts")).hasContent("somebody's");
    }

    @Test
    void takesAnotherPortWhenItsOwnIsInUseAndRemembersIt() throws Exception {
        installed();
        String first;
        try (EmbeddedServer server = EmbeddedServer.start(data)) {
            first = server.url();
        }
        int port = Integer.parseInt(Files.readString(data.resolve("database.port")));
        String second;
        try (var occupied = new ServerSocket(port, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
                EmbeddedServer server = EmbeddedServer.start(data)) {
            second = server.url();
            assertThat(occupied.isBound()).isTrue();
            assertThat(second).isNotEqualTo(first);
        }
        try (EmbeddedServer server = EmbeddedServer.start(data)) {
            assertThat(server.url()).isEqualTo(second);
        }
    }

    @Test
    void refusesASecondStartOnTheSameDataAndSaysWhereTheFirstRuns() throws IOException {
        installed();
        try (EmbeddedServer server = EmbeddedServer.start(data)) {
            server.note("http://127.0.0.1:8080");
            refused(
                    "联农已在此数据目录上运行",
                    "http://127.0.0.1:8080",
                    "pid " + ProcessHandle.current().pid());
        }
    }

    @Test
    void saysWhenTheDirectoryCannotBeUsed() throws IOException {
        Path file = PrivateFiles.directory(ROOM).resolve("file");
        Files.writeString(file, "");
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> EmbeddedServer.start(file.resolve("data")))
                .withMessageContaining("cannot be used");
    }

    private void installed() throws IOException {
        PrivateFiles.directory(data);
        for (String entry : INSTALLED) copy(former.resolve(entry), data.resolve(entry));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList())
                Files.copy(file, to.resolve(from.relativize(file).toString()), COPY_ATTRIBUTES);
        }
    }

    private void leavePid(long pid) throws IOException {
        var lines = List.of(Long.toString(pid), cluster.toRealPath().toString(), "1", "15432", "", "127.0.0.1", "");
        Files.write(cluster.resolve("postmaster.pid"), lines);
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private void refused(String... sentences) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> EmbeddedServer.start(data).close())
                .satisfies(e -> assertThat(e).hasMessageContainingAll(sentences));
    }

    private static String ask(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = server.superuser().connect(server.url("postgres"));
                Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(sql);
            while (!rows) rows = statement.getMoreResults();
            try (ResultSet result = statement.getResultSet()) {
                result.next();
                return result.getString(1);
            }
        }
    }
}
