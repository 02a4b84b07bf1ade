package liannong.access;

import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * The one hook that feeds row-level security: every transaction tells the database who is acting and within which
 * scope. Without a transaction, or without a user, the protected tables are empty.
 */
@Configuration(proxyBeanMethods = false)
class ScopedTransactions {

    private static final String SET_SCOPE =
            "select set_config('app.user_id', ?, true), set_config('app.role', ?, true),"
                    + " set_config('app.division', ?, true), set_config('app.organisations', ?, true),"
                    + " set_config('app.household', ?, true)";

    @Bean
    JpaTransactionManager transactionManager(EntityManagerFactory entityManagers, DataSource dataSource) {
        return new Manager(entityManagers, dataSource);
    }

    private static final class Manager extends JpaTransactionManager {

        private final DataSource pool;

        Manager(EntityManagerFactory entityManagers, DataSource dataSource) {
            super(entityManagers);
            this.pool = dataSource;
            setDataSource(dataSource);
        }

        @Override
        protected void doBegin(Object transaction, TransactionDefinition definition) {
            super.doBegin(transaction, definition);
            try {
                announce(DataSourceUtils.getConnection(pool));
            } catch (RuntimeException | SQLException failure) {
                doCleanupAfterCompletion(transaction);
                throw new DataAccessResourceFailureException("the scope could not be set", failure);
            }
        }

        private static void announce(Connection connection) throws SQLException {
            SignedIn user = CurrentUser.find().orElse(null);
            try (PreparedStatement statement = connection.prepareStatement(SET_SCOPE)) {
                statement.setString(1, user == null ? "" : Long.toString(user.id()));
                statement.setString(2, user == null ? "" : user.role().name());
                statement.setString(3, text(user == null ? null : user.division()));
                statement.setString(4, organisations(user));
                statement.setString(5, text(user == null ? null : user.householdId()));
                statement.execute();
            }
        }

        private static String organisations(@Nullable SignedIn user) {
            if (user == null || user.organisationIds().isEmpty()) return "";
            return user.organisationIds().stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        }

        private static String text(@Nullable Object value) {
            return value == null ? "" : value.toString();
        }
    }
}
