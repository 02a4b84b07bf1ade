package liannong.base.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import liannong.base.CannotStart;
import org.jspecify.annotations.Nullable;

/** What a PostgreSQL server must offer before the application touches it; each shortcoming is said plainly. */
final class ExternalServer {

    /** The first where a plain user may not create in schema public, and extensions are trusted. */
    static final int OLDEST = 15;

    private ExternalServer() {}

    static void check(Database database) {
        if (database.owner().user().isBlank() || !database.url().startsWith("jdbc:postgresql:"))
            throw new CannotStart(
                    "请同时设置 LIANNONG_DB_URL（形如 jdbc:postgresql://主机:5432/liannong）、LIANNONG_DB_USER 和 LIANNONG_DB_PASSWORD。",
                    "Set LIANNONG_DB_URL (like jdbc:postgresql://host:5432/liannong), LIANNONG_DB_USER and"
                            + " LIANNONG_DB_PASSWORD together.");
        if (database.owner().user().equals(database.application().user()))
            throw new CannotStart(
                    "LIANNONG_DB_USER 不能是 liannong_app：它是程序日常使用的受限角色，迁移须由另一个用户（数据库所有者）进行。",
                    "LIANNONG_DB_USER must not be liannong_app: that is the restricted role of daily work; another user,"
                            + " the owner of the database, migrates.");
        try (Connection owner = database.owner().connect(database.url());
                Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select current_setting('server_version_num')::int / 10000,
                               current_setting('server_encoding') = 'UTF8',
                               has_database_privilege(current_database(), 'CREATE')
                                   and has_schema_privilege('public', 'CREATE'),
                               (select count(*) from pg_available_extensions
                                where name in ('btree_gist', 'pg_trgm')) = 2""")) {
            rows.next();
            judge(rows.getInt(1), rows.getBoolean(2), rows.getBoolean(3), rows.getBoolean(4));
        } catch (SQLException e) {
            throw unreachable(database, e);
        }
    }

    static void judge(int major, boolean utf8, boolean mayCreate, boolean extensions) {
        if (major < OLDEST)
            throw new CannotStart(
                    "数据库服务器是 PostgreSQL " + major + "，本程序需要 " + OLDEST + " 或更高版本。",
                    "The server is PostgreSQL " + major + "; version " + OLDEST + " or newer is needed.");
        if (!utf8)
            throw new CannotStart(
                    "数据库的编码不是 UTF8，请以 UTF8 重新建库。", "The database is not encoded in UTF8: create it with UTF8.");
        if (!mayCreate)
            throw new CannotStart(
                    "LIANNONG_DB_USER 不能在数据库中建表，请让它成为数据库所有者（alter database … owner to …）。",
                    "LIANNONG_DB_USER may not create in the database: make it the owner (alter database … owner to …).");
        if (!extensions)
            throw new CannotStart(
                    "服务器缺少扩展 btree_gist 或 pg_trgm，请安装 postgresql-contrib。",
                    "The server lacks the extensions btree_gist or pg_trgm: install postgresql-contrib.");
    }

    private static CannotStart unreachable(Database database, SQLException e) {
        String why = reason(e.getSQLState());
        return new CannotStart(
                "无法以用户 " + database.owner() + " 连接 " + database.url() + "：" + (why == null ? e.getMessage() : why),
                "Cannot connect to " + database.url() + " as " + database.owner() + ": " + e.getMessage(),
                e);
    }

    private static @Nullable String reason(@Nullable String state) {
        if (state == null) return null;
        if (state.startsWith("28")) return "用户名或密码不对，或 pg_hba.conf 不允许。";
        if (state.startsWith("3D")) return "数据库不存在，请先建库。";
        return state.startsWith("08") ? "服务器没有应答，请核对地址、端口和防火墙。" : null;
    }
}
