package liannong.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A schema of its own, with all migrations and nothing in it; dropped when it is closed. */
final class DemoSchema implements AutoCloseable {

    private static final String NAME = "demo_county";
    private static final String SHAPE = """
            select string_agg(line, E'\\n' order by line) from (
                select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) as line
                from pg_constraint where connamespace = current_schema()::regnamespace
                union all select indexdef from pg_indexes where schemaname = current_schema()) shape
            """;

    /** What runs with its owner's rights names its schema, public; here it works on the tables of this one. */
    private static final String OF_ITS_OWN = """
            do $$
            declare f record;
            begin
                for f in select oid::regprocedure as name from pg_proc
                    where pronamespace = current_schema()::regnamespace and proconfig is not null loop
                    execute format('alter function %s set search_path = %I, public, pg_temp', f.name, current_schema());
                end loop;
            end $$""";

    private final Connection connection;
    private final JdbcClient sql;

    DemoSchema(DataSource owner) throws SQLException {
        Flyway.configure()
                .dataSource(owner)
                .locations("classpath:db/migration")
                .defaultSchema(NAME)
                .createSchemas(true)
                .load()
                .migrate();
        connection = owner.getConnection();
        connection.createStatement().execute("set search_path to " + NAME + ", public");
        connection.createStatement().execute(OF_ITS_OWN);
        sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    Connection connection() {
        return connection;
    }

    JdbcClient sql() {
        return sql;
    }

    /** All constraints and indexes, one a line. */
    String shape() {
        return text(SHAPE);
    }

    List<String> rows(String query) {
        return sql.sql(query)
                .query((row, number) -> {
                    StringBuilder line = new StringBuilder(row.getString(1));
                    for (int c = 2; c <= row.getMetaData().getColumnCount(); c++)
                        line.append('|').append(row.getObject(c));
                    return line.toString();
                })
                .list();
    }

    long count(String query) {
        return sql.sql(query).query(Long.class).single();
    }

    String text(String query) {
        return sql.sql(query).query(String.class).single();
    }

    @Override
    public void close() throws SQLException {
        connection.createStatement().execute("drop schema " + NAME + " cascade");
        connection.close();
    }
}
