package liannong.base.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import liannong.base.CannotStart;
import org.postgresql.PGConnection;

/** What the superuser of the embedded server does, and nothing else: the owner's role and the owner's database. */
final class Bootstrap {

    private Bootstrap() {}

    static void run(String url, Database.Login superuser, Database.Login owner) {
        try (Connection connection = superuser.connect(url);
                Statement statement = connection.createStatement()) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", owner.user()))
                statement.execute("create role liannong_owner login createrole nosuperuser nobypassrls");
            connection
                    .unwrap(PGConnection.class)
                    .alterUserPassword(owner.user(), owner.password().toCharArray(), "scram-sha-256");
            if (!exists(connection, "select 1 from pg_database where datname = ?", "liannong")) {
                statement.execute("create database liannong owner liannong_owner");
            }
        } catch (SQLException e) {
            throw new CannotStart(
                    "内置数据库拒绝初始化：" + e.getMessage(), "The embedded database refuses its set-up: " + e.getMessage(), e);
        }
    }

    static boolean exists(Connection connection, String sql, String value) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, value);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }
}
