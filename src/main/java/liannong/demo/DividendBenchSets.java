package liannong.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import liannong.access.SystemUser;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * All runs of the county in sets, by the application's role under row-level security, in the name of the schedule; and
 * the same rows once more, when they are known already.
 */
final class DividendBenchSets {

    private static final List<String> LINES = List.of("dividend_inputs", "dividend_lines");
    private static final List<String> POSTINGS = List.of("journal_entries", "postings");
    private static final String ALL_RUNS = "(array(select id from dividend_runs where year = 2025))";

    /** @param print of every member's amounts, in any order */
    record Sums(long lines, long postings, long wrong, String print) {}

    private final ConfigurableApplicationContext county;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    DividendBenchSets(ConfigurableApplicationContext county) {
        this.county = county;
        this.jdbc = county.getBean(JdbcClient.class);
        this.transaction = new TransactionTemplate(county.getBean(PlatformTransactionManager.class));
    }

    /** Freezes, computes, and posts: the product's two functions, and the benchmark's statement of postings. */
    DividendBenchTimes times() {
        return times(
                this::computeLines,
                () -> jdbc.sql(BenchScript.text("dividend_postings")).update());
    }

    /** The lines alone, in nanoseconds. */
    long computed() {
        return nanos(this::computeLines);
    }

    private void computeLines() {
        jdbc.sql("select freeze_dividend_inputs" + ALL_RUNS).query().singleRow();
        jdbc.sql(BenchScript.text("dividend_pools")).update();
        jdbc.sql("select compute_dividend_lines" + ALL_RUNS).query().singleRow();
    }

    /** Before what is measured; the planner has seen the runs, as it has in a county by the second year. */
    void draft(List<DividendBenchCounty.Divided> cooperatives) throws SQLException {
        nanos(() -> jdbc.sql(BenchScript.text("dividend_drafts"))
                .param("cooperatives", numbers(cooperatives, DividendBenchCounty.Divided::id))
                .param("surpluses", numbers(cooperatives, each -> each.surplus().fen()))
                .param("losses", numbers(cooperatives, each -> each.loss().fen()))
                .update());
        BenchScript.asOwner(county, owner -> {
            BenchScript.execute(owner, "analyze dividend_runs");
            return true;
        });
    }

    private static Long[] numbers(
            List<DividendBenchCounty.Divided> cooperatives, Function<DividendBenchCounty.Divided, Long> number) {
        return cooperatives.stream().map(number).toArray(Long[]::new);
    }

    /** The bare statement, by the same role into the same tables: keys, indexes, triggers, row security as they are. */
    DividendBenchTimes bare() {
        return times(() -> LINES.forEach(this::insertKept), () -> POSTINGS.forEach(this::insertKept));
    }

    private void insertKept(String table) {
        jdbc.sql("insert into " + table + " select * from " + kept(table)).update();
    }

    private DividendBenchTimes times(Runnable lines, Runnable postings) {
        return new DividendBenchTimes(nanos(lines), nanos(postings));
    }

    private long nanos(Runnable work) {
        return SystemUser.act(() -> {
            long begin = System.nanoTime();
            transaction.executeWithoutResult(started -> work.run());
            return System.nanoTime() - begin;
        });
    }

    /** Into tables with the same columns, checks and indexes, without foreign keys, triggers and row security. */
    DividendBenchTimes intoCopies() throws SQLException {
        return BenchScript.asOwner(county, owner -> {
            for (String table : LINES) copy(owner, table);
            for (String table : POSTINGS) copy(owner, table);
            long begin = System.nanoTime();
            for (String table : LINES)
                BenchScript.execute(owner, "insert into copied_" + table + " select * from " + kept(table));
            long lines = System.nanoTime();
            for (String table : POSTINGS)
                BenchScript.execute(owner, "insert into copied_" + table + " select * from " + kept(table));
            return new DividendBenchTimes(lines - begin, System.nanoTime() - lines);
        });
    }

    private static void copy(Connection owner, String table) throws SQLException {
        BenchScript.execute(owner, "create table copied_" + table + " (like " + table + " including all)");
    }

    /** Puts what was written aside, and empties the tables of lines and postings. */
    void keep() throws SQLException {
        BenchScript.asOwner(county, owner -> {
            for (String table : LINES) keep(owner, table);
            for (String table : POSTINGS) keep(owner, table);
            empty(owner);
            return true;
        });
    }

    private static void keep(Connection owner, String table) throws SQLException {
        BenchScript.execute(
                owner,
                "drop table if exists " + kept(table),
                "create unlogged table " + kept(table) + " as select * from " + table,
                "analyze " + kept(table),
                "grant select on " + kept(table) + " to liannong_app");
    }

    private static String kept(String table) {
        return "kept_" + table;
    }

    /** As before the first run. */
    void clear() throws SQLException {
        BenchScript.asOwner(county, owner -> {
            empty(owner);
            BenchScript.execute(owner, "truncate dividend_runs cascade");
            return true;
        });
    }

    private static void empty(Connection owner) throws SQLException {
        BenchScript.execute(owner, "truncate dividend_inputs, dividend_lines, journal_entries, postings cascade");
    }

    /** What stands there; nothing, if it is not what was declared. */
    Sums sums() throws SQLException {
        return BenchScript.asOwner(county, owner -> {
            BenchScript.execute(owner, "analyze dividend_runs, dividend_lines, journal_entries, postings");
            try (var statement = owner.createStatement();
                    var row = statement.executeQuery(BenchScript.text("dividend_sums"))) {
                row.next();
                Sums sums = new Sums(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4));
                if (sums.wrong() != 0) throw new IllegalStateException("not what was declared: " + sums);
                return sums;
            }
        });
    }
}
