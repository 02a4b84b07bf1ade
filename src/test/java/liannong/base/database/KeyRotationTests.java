package liannong.base.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import liannong.base.CannotStart;
import liannong.base.FieldCipher;
import liannong.base.Keys;
import liannong.base.SealedFiles;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole schema in a database of its own, with something sealed in it, and its key changed. */
class KeyRotationTests {

    private static final Keys OLD = Keys.of(Keys.random());
    private static final Keys NEW = Keys.of(Keys.random());
    private static final EmbeddedServer SERVER = TestDatabase.server();
    private static final Database.Login APPLICATION = new Database.Login("rotation_app", "");

    @TempDir
    Path documents = Path.of("");

    @BeforeAll
    static void migrate() throws SQLException {
        asSuperuser("drop database if exists rotation", "drop database if exists rotation_migrated");
        asSuperuser("create database rotation_migrated owner liannong_owner");
        try (Connection owner = SERVER.owner().connect(SERVER.url("postgres"));
                Statement statement = owner.createStatement()) {
            for (String role : List.of("liannong_app", "rotation_app"))
                if (!Bootstrap.exists(owner, "select 1 from pg_roles where rolname = ?", role))
                    statement.execute("create role " + role + " login");
        }
        Database.Login owner = SERVER.owner();
        Flyway.configure()
                .dataSource(SERVER.url("rotation_migrated"), owner.user(), owner.password())
                .locations("classpath:db/migration")
                .load()
                .migrate();
        fill();
    }

    @AfterAll
    static void leaveNothing() throws SQLException {
        asSuperuser("drop database rotation_migrated", "drop role rotation_app");
    }

    @BeforeEach
    void copy() throws SQLException {
        asSuperuser("create database rotation template rotation_migrated owner liannong_owner");
    }

    @AfterEach
    void drop() throws SQLException {
        asSuperuser("drop database rotation with (force)");
    }

    @Test
    void everySealedColumnOfTheSchemaIsListed() throws SQLException {
        List<String> known = new ArrayList<>(SealedColumns.ALL.stream()
                .flatMap(column ->
                        Stream.of(column.table() + "." + column.column(), column.table() + "." + column.index()))
                .toList());
        known.addAll(SealedColumns.OTHERS);
        assertThat(strings("""
                        select table_name || '.' || column_name
                        from information_schema.columns join information_schema.tables using (table_schema, table_name)
                        where table_schema = 'public' and table_type = 'BASE TABLE' and data_type = 'bytea'
                          and table_name not like 'qrtz%'""")).isNotEmpty().isSubsetOf(known);
    }

    @Test
    void everythingOpensWithTheNewKeyAndNothingWithTheOld() throws Exception {
        SealedFiles.in(documents, OLD, "document.content").write("ab", new byte[] {1, 2, 3});
        List<String> before = plain(OLD);
        KeyRotation.Result result = rotation(OLD, NEW, step -> {}).run(true);
        assertThat(result.values()).isEqualTo(before.size());
        assertThat(result.files()).isOne();
        assertThat(plain(NEW)).isEqualTo(before).hasSize(11);
        assertThatThrownBy(() -> plain(OLD)).isInstanceOf(FieldCipher.DoesNotOpen.class);
        FieldCipher cipher = FieldCipher.with(NEW);
        assertThat(bytes("select identity_index from persons"))
                .containsExactly(cipher.index("person.identity", "999999196805010026"));
        assertThat(bytes("select number_index from accounts"))
                .containsExactly(cipher.index("account.number", "6299990000007654324"));
        assertThat(bytes("select key_check from installation")).containsExactly(InstallationKey.mark(NEW));
        assertThat(SealedFiles.in(documents, NEW, "document.content").read("ab"))
                .containsExactly(1, 2, 3);
        try (Stream<Path> folders = Files.list(documents)) {
            assertThat(folders).hasSize(1);
        }
    }

    @Test
    void thePasswordFollowsTheKey() throws Exception {
        rotation(OLD, NEW, step -> {}).run(true);
        new Database.Login("rotation_app", KeyRotation.password(NEW))
                .connect(url())
                .close();
        assertThatThrownBy(() -> new Database.Login("rotation_app", KeyRotation.password(OLD)).connect(url()))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void whatMayNotChangeMayNotChangeAfterwards() throws Exception {
        List<String> triggers = strings("select tgname || tgenabled::text from pg_trigger order by oid");
        rotation(OLD, NEW, step -> {}).run(false);
        assertThat(strings("select tgname || tgenabled::text from pg_trigger order by oid"))
                .isEqualTo(triggers);
        assertThatThrownBy(() -> execute("update documents set title = '另一份'")).isInstanceOf(SQLException.class);
        assertThatThrownBy(() -> execute("update installation set key_check = key_check"))
                .isInstanceOf(SQLException.class);
    }

    @Test
    void aWrongFormerKeyIsRefusedAndNothingChanges() throws Exception {
        refused(rotation(Keys.of(Keys.random()), NEW, step -> {}), "密钥与数据库不符");
        assertThat(plain(OLD)).isNotEmpty();
    }

    @Test
    void refusesWhileTheApplicationIsAtWork() throws Exception {
        asSuperuser("alter role rotation_app password 'works'");
        try (Connection working = new Database.Login("rotation_app", "works").connect(url())) {
            assertThat(working.isValid(5)).isTrue();
            refused(rotation(OLD, NEW, step -> {}), "先停下所有节点");
        }
        assertThat(plain(OLD)).isNotEmpty();
    }

    @Test
    void aValueThatDoesNotOpenStopsItAndNothingChanges() throws Exception {
        execute("update households set main_cause_enc = '\\x0102'");
        refused(rotation(OLD, NEW, step -> {}), "households.main_cause_enc");
        assertThat(bytes("select key_check from installation")).containsExactly(InstallationKey.mark(OLD));
    }

    @Test
    void killedAtAnyStepItHasTheFormerKeyAndCanBeRunAgain() throws Exception {
        List<String> steps = new ArrayList<>(List.of("documents", "commit"));
        steps.addAll(SealedColumns.tables().toList());
        SealedFiles.in(documents, OLD, "document.content").write("ab", new byte[] {1, 2, 3});
        List<String> before = plain(OLD);
        for (String step : steps) {
            assertThatThrownBy(() -> rotation(OLD, NEW, reached -> {
                                if (reached.equals(step)) kill();
                            })
                            .run(true))
                    .as(step)
                    .isInstanceOf(SQLException.class);
            assertThat(plain(OLD)).as(step).isEqualTo(before);
            assertThat(bytes("select key_check from installation")).as(step).containsExactly(InstallationKey.mark(OLD));
            assertThat(SealedFiles.in(documents, OLD, "document.content").read("ab"))
                    .as(step)
                    .containsExactly(1, 2, 3);
        }
        assertThat(rotation(OLD, NEW, step -> {}).run(true).before()).isFalse();
        assertThat(plain(NEW)).isEqualTo(before);
    }

    @Test
    void runAgainAfterItWasDoneItSaysSo() throws Exception {
        rotation(OLD, NEW, step -> {}).run(false);
        assertThat(rotation(OLD, NEW, step -> {}).run(false)).isEqualTo(new KeyRotation.Result(0, 0, true));
        assertThat(plain(NEW)).isNotEmpty();
    }

    @Test
    void aDatabaseThatWasNeverUsedHasNoKeyToChange() throws Exception {
        execute("alter table installation disable trigger user");
        execute("delete from installation");
        refused(rotation(OLD, NEW, step -> {}), "还没有用过");
        execute("drop table installation");
        refused(rotation(OLD, NEW, step -> {}), "还没有用过");
    }

    private KeyRotation rotation(Keys from, Keys to, Consumer<String> steps) {
        return new KeyRotation(
                new Database(url(), SERVER.owner(), APPLICATION), from, to, Optional.of(documents), steps);
    }

    private static void refused(KeyRotation rotation, String sentence) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(() -> rotation.run(true))
                .withMessageContaining(sentence);
    }

    /** All that is sealed in the database, opened with these keys. */
    private static List<String> plain(Keys keys) throws SQLException {
        FieldCipher cipher = FieldCipher.with(keys);
        List<String> plain = new ArrayList<>();
        for (SealedColumn column : SealedColumns.ALL) {
            if (strings("select to_regclass('public." + column.table() + "')::text where to_regclass('public."
                            + column.table() + "') is not null")
                    .isEmpty()) continue;
            for (byte[] sealed : bytes("select " + column.column() + " from " + column.table() + " where "
                    + column.column() + " is not null order by 1"))
                plain.add(column + cipher.open(column.field(), sealed));
        }
        plain.sort(null);
        return plain;
    }

    private static void fill() throws SQLException {
        FieldCipher cipher = FieldCipher.with(OLD);
        String url = SERVER.url("rotation_migrated");
        put(url, "insert into installation (key_check) values (?)", InstallationKey.mark(OLD));
        put(
                url,
                """
                insert into households (id, county_code, card_no, division_code, group_no, status, status_since,
                    main_cause_enc, other_cause_1_enc, phone_enc, phone_last4)
                values (1, '360781', '5000000001', '360781100200', 1, 'ORDINARY', '2020-01-01', ?, ?, ?, '4321')""",
                cipher.seal("household.main_cause", "ILLNESS"),
                cipher.seal("household.other_cause", "LABOUR"),
                cipher.seal("household.phone", "19907654321"));
        put(
                url,
                """
                insert into persons (id, county_code, name, sex, born_on, identity_enc, identity_index, identity_last4,
                    health_enc, phone_enc, phone_last4)
                values (1, '360781', '钟秀兰', 'F', '1968-05-01', ?, ?, '0026', ?, ?, '4321')""",
                cipher.seal("person.identity", "999999196805010026"),
                cipher.index("person.identity", "999999196805010026"),
                cipher.seal("person.health", "SEVERE_ILLNESS"),
                cipher.seal("person.phone", "19907654321"));
        put(
                url,
                "insert into persons (id, county_code, name, sex, born_on) values (2, '360781', '钟宝宝', 'F', '2026-01-01')");
        put(
                url,
                """
                insert into accounts (id, county_code, household_id, division_code, bank, kind, holder_name, number_enc,
                    number_index, number_last4, valid_from)
                values (1, '360781', 1, '360781100200', '演示银行', 'CARD', '钟秀兰', ?, ?, '4324', '2020-01-01')""",
                cipher.seal("account.number", "6299990000007654324"),
                cipher.index("account.number", "6299990000007654324"));
        put(url, """
                insert into documents (id, county_code, division_code, household_id, title, file_name, media_type,
                    size_bytes, sha256, content_enc, dated_on, added_by, added_at)
                values (1, '360781', '360781100200', 1, '户口簿页', 'a.pdf', 'application/pdf', 9, repeat('a', 64), ?,
                    '2026-01-01', 1, now())""", cipher.sealBytes("document.content", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));
        put(url, """
                insert into card_changes (id, county_code, household_id, field, before_enc, after_enc, recorded_by,
                    recorded_at) values (1, '360781', 1, 'phone', ?, ?, 1, now())""", cipher.seal("card_change.value", "1"), cipher.seal("card_change.value", "2"));
        put(url, """
                insert into users (id, sign_in_name, display_name, role, division, password_hash, created_at)
                values (2, 'second', '第二人', 'BUREAU_APPROVER', '360781', '!', now())""");
        put(url, """
                insert into change_requests (id, county_code, kind, household_id, content_enc, document_id, state,
                    requested_by, requested_at, decided_by, decided_at)
                values (1, '360781', 'STATUS', 1, ?, 1, 'APPROVED', 1, now(), 2, now())""", cipher.seal("change_request.content", "{}"));
    }

    private static void put(String url, String sql, byte[]... values) throws SQLException {
        try (Connection owner = SERVER.owner().connect(url);
                PreparedStatement insert = owner.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) insert.setBytes(i + 1, values[i]);
            insert.executeUpdate();
        }
    }

    private static List<byte[]> bytes(String sql) throws SQLException {
        List<byte[]> found = new ArrayList<>();
        try (Connection owner = SERVER.owner().connect(url());
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                byte[] value = rows.getBytes(1);
                if (value != null) found.add(value);
            }
        }
        return found;
    }

    private static List<String> strings(String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection owner = SERVER.owner().connect(url());
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) found.add(rows.getString(1));
        }
        return found;
    }

    private static void execute(String sql) throws SQLException {
        try (Connection owner = SERVER.owner().connect(url());
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void kill() {
        try {
            asSuperuser("select pg_terminate_backend(pid) from pg_stat_activity where datname = 'rotation'"
                    + " and usename = 'liannong_owner'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String url() {
        return SERVER.url("rotation");
    }

    private static void asSuperuser(String... statements) throws SQLException {
        try (Connection connection = SERVER.superuser().connect(SERVER.url("postgres"));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) statement.execute(sql);
        }
    }
}
