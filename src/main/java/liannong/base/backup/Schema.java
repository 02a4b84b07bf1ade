package liannong.base.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What there is in the database to be kept. Flyway's own table is not: the restored schema has its own history. */
final class Schema {

    /** The same text on every server and in every session, all rows whoever asks, no plan by several processes. */
    private static final String SESSION = """
            set local datestyle = 'ISO, YMD'; set local timezone = 'UTC'; set local intervalstyle = 'postgres';
            set local bytea_output = 'hex'; set local extra_float_digits = 1; set local row_security = off;
            set local max_parallel_workers_per_gather = 0; set local lock_timeout = '30s';
            set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0""";

    private final Connection owner;

    Schema(Connection owner) {
        this.owner = owner;
    }

    void session() throws SQLException {
        execute(SESSION);
    }

    List<SchemaTable> tables() throws SQLException {
        return rows(
                """
                select c.relname, array_agg(quote_ident(a.attname) order by a.attnum)
                from pg_class c join pg_attribute a on a.attrelid = c.oid
                where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
                  and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                  and c.relname <> 'flyway_schema_history'
                group by c.relname order by c.relname""",
                row -> new SchemaTable(row.getString(1), Arrays.asList((String[])
                        row.getArray(2).getArray())));
    }

    List<Manifest.Sequence> sequences() throws SQLException {
        List<Manifest.Sequence> sequences = new ArrayList<>();
        for (String name : strings("""
                select quote_ident(relname) from pg_class
                where relnamespace = 'public'::regnamespace and relkind = 'S' order by relname"""))
            sequences.addAll(rows(
                    "select last_value, is_called from " + name,
                    row -> new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2))));
        return sequences;
    }

    /** The number of the last migration; empty where nothing was ever migrated. */
    String version() throws SQLException {
        if (strings("select 1 where to_regclass('public.flyway_schema_history') is not null")
                .isEmpty()) return "";
        return String.join("", strings("""
                select version from flyway_schema_history where success and version is not null
                order by installed_rank desc limit 1"""));
    }

    String county() throws SQLException {
        return String.join(
                ", ", strings("select code || ' ' || name from divisions where level = 'COUNTY' order by code"));
    }

    List<String> strings(String sql) throws SQLException {
        return rows(sql, row -> row.getString(1));
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> rows(String sql, Row<T> row) throws SQLException {
        List<T> all = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) all.add(row.of(rows));
        }
        return all;
    }
}
