package liannong.base.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import liannong.base.CannotStart;
import liannong.base.Keys;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A county's own PostgreSQL, as its administrator may have prepared it; here a second database of the test server. */
class ExternalServerTests {

    private static final Keys KEYS = Keys.of("Z3zwwkSTMXbJ1yPTxPT1m1pNsyBu+Zy4g5Wq0nP1T2g=");
    private static final Database.Login OWNER = new Database.Login("county_owner", "owner's");

    private final EmbeddedServer server = TestDatabase.server();
    private final Database.Login application = new Database.Login("liannong_app", "not the tests' password");

    @BeforeEach
    void prepare() throws SQLException {
        drop();
        asSuperuser("create role county_owner login password 'owner''s'", "create database county owner county_owner");
    }

    @AfterEach
    void drop() throws SQLException {
        asSuperuser("drop database if exists county", "drop role if exists county_owner");
    }

    @Test
    void acceptsAnOwnerOfAnEmptyDatabase() {
        assertThatCode(() -> ExternalServer.check(county(OWNER))).doesNotThrowAnyException();
    }

    @Test
    void saysThatThePasswordIsWrong() {
        refused(() -> ExternalServer.check(county(new Database.Login("county_owner", "x"))), "用户名或密码不对", "password");
    }

    @Test
    void saysThatTheDatabaseIsMissing() {
        refused(() -> ExternalServer.check(new Database(server.url("nowhere"), OWNER, application)), "数据库不存在");
    }

    @Test
    void saysThatNobodyAnswers() {
        var nobody = new Database("jdbc:postgresql://127.0.0.1:1/county", OWNER, application);
        refused(() -> ExternalServer.check(nobody), "服务器没有应答", "127.0.0.1:1");
    }

    @Test
    void saysThatAnAddressAloneIsNotEnough() {
        refused(() -> ExternalServer.check(county(new Database.Login("", ""))), "LIANNONG_DB_USER");
        refused(() -> ExternalServer.check(new Database("mysql://x", OWNER, application)), "jdbc:postgresql://");
    }

    @Test
    void refusesTheApplicationsRoleAsOwner() {
        refused(() -> ExternalServer.check(county(application)), "must not be liannong_app");
    }

    @Test
    void refusesAnOlderServerAnotherEncodingAndMissingRights() {
        assertThatCode(() -> ExternalServer.judge(15, true, true, true)).doesNotThrowAnyException();
        refused(() -> ExternalServer.judge(14, true, true, true), "PostgreSQL 14", "15");
        refused(() -> ExternalServer.judge(18, false, true, true), "UTF8");
        refused(() -> ExternalServer.judge(18, true, false, true), "make it the owner");
        refused(() -> ExternalServer.judge(18, true, true, false), "postgresql-contrib");
    }

    @Test
    void saysWhatTheOwnerNeedsToProvideTheRole() {
        refused(
                () -> ApplicationRole.ensure(county(OWNER), KEYS),
                "alter role county_owner createrole",
                "LIANNONG_DB_APP_PASSWORD");
    }

    @Test
    void refusesAnotherKeyBeforeItTakesTheOtherNodesTheirPassword() throws SQLException {
        try (Connection owner = OWNER.connect(server.url("county"));
                Statement statement = owner.createStatement()) {
            statement.execute("create table installation (key_check bytea)");
            statement.execute("insert into installation values ('another')");
        }
        refused(() -> ApplicationRole.ensure(county(OWNER), KEYS), "密钥与数据库不符");
    }

    @Test
    void neverShowsAPassword() {
        assertThat(county(OWNER).toString()).contains("county_owner").doesNotContain("owner's", "not the tests'");
    }

    private Database county(Database.Login owner) {
        return new Database(server.url("county"), owner, application);
    }

    private static void refused(ThrowingCallable start, String... sentences) {
        assertThatExceptionOfType(CannotStart.class)
                .isThrownBy(start)
                .satisfies(e -> assertThat(e).hasMessageContainingAll(sentences).hasMessageNotContaining("owner's"));
    }

    private void asSuperuser(String... statements) throws SQLException {
        try (Connection connection = server.superuser().connect(server.url("postgres"));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) statement.execute(sql);
        }
    }
}
