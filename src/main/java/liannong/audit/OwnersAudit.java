package liannong.audit;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import liannong.base.database.CommandDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The database as a command audits it: as its owner, all of it of one moment, and nothing of it changed. */
final class OwnersAudit implements AutoCloseable {

    private final CommandDatabase database;
    private final Connection connection;
    private final JdbcClient jdbc;

    private OwnersAudit(CommandDatabase database, Connection connection) {
        this.database = database;
        this.connection = connection;
        this.jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    /** @throws liannong.base.CannotStart where there is no database, with what to set */
    static OwnersAudit open(Map<String, String> environment) throws SQLException {
        CommandDatabase database = CommandDatabase.open(environment);
        try {
            Connection connection = database.connect();
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            return new OwnersAudit(database, connection);
        } catch (SQLException | RuntimeException failed) {
            database.close();
            throw failed;
        }
    }

    /** A file as whoever calls names it: the command itself may have been started in another folder. */
    static Path file(Map<String, String> environment, String name) {
        return Path.of(environment.getOrDefault("LIANNONG_CALLED_IN", "")).resolve(name);
    }

    List<Finding> look(Consumer<Finding> found) {
        return Checks.look(jdbc, found);
    }

    /** The roots of all days that were closed. */
    List<Anchor> days() {
        return jdbc.sql("select day, root from chain_days order by day")
                .query(Anchor.class)
                .list();
    }

    @Override
    public void close() throws SQLException {
        try (database;
                connection) {
            connection.rollback();
        }
    }
}
