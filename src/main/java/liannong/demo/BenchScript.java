package liannong.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContext;

/** The statements of {@code db/bench}. */
final class BenchScript {

    /** What the owner of the tables does on a connection of his own. */
    @FunctionalInterface
    interface Work<T> {
        T on(Connection owner) throws SQLException;
    }

    private BenchScript() {}

    static <T> T asOwner(ApplicationContext county, Work<T> work) throws SQLException {
        try (Connection owner =
                county.getBean("ownerDataSource", DataSource.class).getConnection()) {
            return work.on(owner);
        }
    }

    static void execute(Connection owner, String... statements) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String sql : statements) statement.execute(sql);
        }
    }

    /** Setting and scripts in one transaction, then the look at the tables that the planner needs. */
    static void fill(Connection owner, String setting, List<String> scripts, List<String> tables) throws SQLException {
        owner.setAutoCommit(false);
        execute(owner, "set local " + setting);
        execute(owner, scripts.stream().map(BenchScript::text).toArray(String[]::new));
        owner.commit();
        owner.setAutoCommit(true);
        // as the server does it by itself some time after
        execute(owner, tables.stream().map(table -> "vacuum analyze " + table).toArray(String[]::new));
        execute(owner, "analyze organisations");
    }

    static String text(String name) {
        try (InputStream script = BenchScript.class.getResourceAsStream("/db/bench/" + name + ".sql")) {
            if (script == null) throw new IllegalStateException("db/bench/" + name + ".sql is missing");
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
