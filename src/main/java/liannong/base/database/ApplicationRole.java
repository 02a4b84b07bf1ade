package liannong.base.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import liannong.base.CannotStart;
import org.postgresql.PGConnection;

/** The owner makes sure, before it migrates, that the application's role exists and has this installation's password. */
final class ApplicationRole {

    private ApplicationRole() {}

    static void ensure(Database database) {
        if (canSignIn(database)) return;
        Database.Login application = database.application();
        try (Connection owner = DriverManager.getConnection(
                        database.url(), database.owner().properties());
                Statement statement = owner.createStatement()) {
            if (!Bootstrap.exists(owner, "select 1 from pg_roles where rolname = ?", application.user()))
                statement.execute("create role " + application.user() + " login nosuperuser nobypassrls");
            owner.unwrap(PGConnection.class)
                    .alterUserPassword(
                            application.user(), application.password().toCharArray(), "scram-sha-256");
        } catch (SQLException e) {
            throw new CannotStart(
                    "数据库用户 " + database.owner() + " 无法建立角色 liannong_app：" + e.getMessage(),
                    "The database user " + database.owner() + " cannot provide the role liannong_app: "
                            + e.getMessage(),
                    e);
        }
    }

    private static boolean canSignIn(Database database) {
        try (Connection signedIn = DriverManager.getConnection(
                database.url(), database.application().properties())) {
            return signedIn.isValid(5);
        } catch (SQLException refused) {
            return false;
        }
    }
}
