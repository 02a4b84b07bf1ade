package liannong.schedule;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;

/**
 * Whose turn a task is, among all nodes: a lock of a database session of its own. It ends when the work is done or the
 * session is, so that no clock decides whether a node is alive.
 */
@Component
class TaskLocks {

    private static final String TAKE = "select pg_try_advisory_lock(hashtext('liannong tasks'), lock_of_task(?))";
    private static final String GIVE = "select pg_advisory_unlock(hashtext('liannong tasks'), lock_of_task(?))";

    private final DataSource pool;

    TaskLocks(DataSource pool) {
        this.pool = pool;
    }

    /** Does the work unless another thread or node has this task in hand; returns whether it did. */
    boolean holding(String task, Runnable work) {
        try (Connection session = pool.getConnection()) {
            if (!asked(session, TAKE, task)) return false;
            try {
                work.run();
            } finally {
                give(session, task);
            }
            return true;
        } catch (SQLException failure) {
            throw new DataAccessResourceFailureException("the lock of " + task + " does not answer", failure);
        }
    }

    /** A session that cannot give its lock back is thrown away, and the lock with it. */
    private static void give(Connection session, String task) throws SQLException {
        try {
            asked(session, GIVE, task);
        } catch (SQLException broken) {
            session.abort(Runnable::run);
            throw broken;
        }
    }

    private static boolean asked(Connection session, String sql, String task) throws SQLException {
        try (PreparedStatement statement = session.prepareStatement(sql)) {
            statement.setString(1, task);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
