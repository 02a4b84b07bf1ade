package liannong;

import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What the owner of the tables does and sees: everything. One connection for all tests of a data source, because its
 * data source has no pool and a connection costs more than most tests do.
 */
public final class TestOwner {

    private static final Map<DataSource, JdbcClient> OWNERS = new ConcurrentHashMap<>();

    private TestOwner() {}

    public static JdbcClient of(DataSource owner) {
        return OWNERS.computeIfAbsent(owner, source -> {
            try {
                return JdbcClient.create(new SingleConnectionDataSource(source.getConnection(), true));
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** The next id of a table. */
    public static long next(JdbcClient owner, String table) {
        return owner.sql("select nextval('" + table + "_seq')")
                .query(Long.class)
                .single();
    }
}
