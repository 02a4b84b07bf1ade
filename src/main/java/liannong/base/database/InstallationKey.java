package liannong.base.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;
import liannong.base.CannotStart;
import liannong.base.Keys;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** Holds this installation's key against the database: the first start leaves its mark, another key is refused. */
@Component
@DependsOnDatabaseInitialization
class InstallationKey implements SmartInitializingSingleton {

    private final Keys keys;
    private final DataSource dataSource;

    InstallationKey(Keys keys, DataSource dataSource) {
        this.keys = keys;
        this.dataSource = dataSource;
    }

    @Override
    public void afterSingletonsInstantiated() {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        "insert into installation (key_check) values (?) on conflict do nothing")) {
            insert.setBytes(1, mark(keys));
            insert.executeUpdate();
            check(connection, keys);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void check(Connection connection, Keys keys) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            try (ResultSet table = statement.executeQuery("select to_regclass('public.installation') is null")) {
                if (table.next() && table.getBoolean(1)) return; // not migrated yet
            }
            try (ResultSet rows = statement.executeQuery("select key_check from installation")) {
                if (rows.next() && !Arrays.equals(rows.getBytes(1), mark(keys)))
                    throw new CannotStart(
                            "密钥与数据库不符：其中的身份证号、账号等是用另一把密钥加密的。请恢复原来的 LIANNONG_KEY（或数据目录中的 key 文件）；换密钥时中断过的，再运行一次 ./run rotate-key。",
                            "The key does not belong to this database: what is sealed in it was sealed with another one."
                                    + " Restore the former LIANNONG_KEY (or the file key in the data directory); where a change of"
                                    + " the key was interrupted, run ./run rotate-key once more.");
            }
        }
    }

    static byte[] mark(Keys keys) {
        return keys.derive("installation.check", 32);
    }
}
