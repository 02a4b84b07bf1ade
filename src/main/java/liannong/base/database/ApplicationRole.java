package liannong.base.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import liannong.base.CannotStart;
import liannong.base.Keys;
import org.postgresql.PGConnection;

/** The owner makes sure, before it migrates, that the application's role exists, is restricted, and can sign in. */
final class ApplicationRole {

    private static final String NOT_ALLOWED = "42501";

    private ApplicationRole() {}

    static void ensure(Database database, Keys keys) {
        try (Connection owner = database.owner().connect(database.url())) {
            if (!canSignIn(database)) {
                InstallationKey.check(owner, keys); // before the other nodes' password is taken from them
                provide(owner, database.application());
            }
            refuseTooMuchPower(owner, database);
        } catch (SQLException e) {
            throw NOT_ALLOWED.equals(e.getSQLState()) ? notAllowed(database, e) : failed(database, e);
        }
    }

    private static void provide(Connection owner, Database.Login application) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            if (!Bootstrap.exists(owner, "select 1 from pg_roles where rolname = ?", application.user()))
                statement.execute("create role " + application.user() + " login nosuperuser nobypassrls");
            owner.unwrap(PGConnection.class)
                    .alterUserPassword(
                            application.user(), application.password().toCharArray(), "scram-sha-256");
        }
    }

    private static void refuseTooMuchPower(Connection owner, Database database) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select rolsuper or rolbypassrls or pg_has_role(oid, current_user, 'member')
                        from pg_roles where rolname = 'liannong_app'""")) {
            if (rows.next() && rows.getBoolean(1))
                throw new CannotStart(
                        "角色 liannong_app 权限过大：不得是超级用户、不得绕过行级安全（BYPASSRLS），也不得属于 " + database.owner() + "。",
                        "The role liannong_app has too much power: it must not be superuser, bypass row-level security,"
                                + " or be a member of " + database.owner() + ".");
        }
    }

    private static boolean canSignIn(Database database) {
        try (Connection signedIn = database.application().connect(database.url())) {
            return signedIn.isValid(5);
        } catch (SQLException refused) {
            return false;
        }
    }

    private static CannotStart notAllowed(Database database, SQLException e) {
        String user = database.owner().user();
        return new CannotStart(
                "数据库用户 " + user + " 不能建立角色 liannong_app 或设置其密码。请授予权限（alter role " + user
                        + " createrole），或由管理员执行 create role liannong_app login password '…'，并把该密码设为 LIANNONG_DB_APP_PASSWORD。",
                "The database user " + user
                        + " may not create the role liannong_app or set its password. Either: alter role "
                        + user + " createrole; or an administrator runs: create role liannong_app login password '…';"
                        + " and that password is given as LIANNONG_DB_APP_PASSWORD.",
                e);
    }

    private static CannotStart failed(Database database, SQLException e) {
        return new CannotStart(
                "数据库用户 " + database.owner() + " 未能准备角色 liannong_app：" + e.getMessage(),
                "The database user " + database.owner() + " could not prepare the role liannong_app: " + e.getMessage(),
                e);
    }
}
