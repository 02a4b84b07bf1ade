package liannong.demo;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * What was written, and the same rows once more when they are known already: one statement a table, by the owner, with
 * keys, indexes and triggers as they are.
 */
final class PayoutBenchRows {

    private static final List<String> PAYMENTS = List.of(
            "payment_batches",
            "payment_instructions",
            "bank_balances",
            "payment_approvals",
            "funds_checks",
            "payment_departures");

    private static final List<String> ANSWERS = List.of("result_files", "payment_results", "payment_holds");

    private static final String OF_ANSWERS =
            " where entry_id in (select id from kept_journal_entries" + " where source_kind = 'RESULT_FILE')";

    /** @param wrong how often what stands there is not what was owed, sent, answered or posted */
    record Sums(long payables, long instructions, long batches, long returned, long fen, long wrong) {}

    /** How long the bare statements took, in nanoseconds. */
    record Bare(long payments, long answers) {}

    private final ConfigurableApplicationContext county;

    PayoutBenchRows(ConfigurableApplicationContext county) {
        this.county = county;
    }

    /** The look at what is owed that the planner needs; the server does it by itself some time after. */
    void look() throws SQLException {
        BenchScript.asOwner(county, owner -> {
            BenchScript.execute(owner, "analyze payables, journal_entries, postings, account_balances, dividend_runs");
            return true;
        });
    }

    /** What stands there; nothing, if it is not whole. */
    Sums sums() throws SQLException {
        return BenchScript.asOwner(county, owner -> {
            BenchScript.execute(
                    owner,
                    "analyze payables, payment_batches, payment_instructions, payment_results, journal_entries, postings");
            Sums sums = JdbcClient.create(new SingleConnectionDataSource(owner, true))
                    .sql(BenchScript.text("payout_sums"))
                    .query(Sums.class)
                    .single();
            if (sums.wrong() != 0) throw new IllegalStateException("not what is owed: " + sums);
            return sums;
        });
    }

    /** Empties the tables and writes the same rows again. */
    Bare bare() throws SQLException {
        return BenchScript.asOwner(county, owner -> {
            List<String> kept = new ArrayList<>(PAYMENTS);
            kept.addAll(ANSWERS);
            kept.addAll(List.of("journal_entries", "postings"));
            for (String table : kept) keep(owner, table);
            BenchScript.execute(owner, "truncate " + String.join(", ", kept) + " cascade");
            insert(owner, "journal_entries", " where source_kind <> 'RESULT_FILE'");
            insert(owner, "postings", OF_ANSWERS.replace(" in ", " not in "));
            long begin = System.nanoTime();
            owner.setAutoCommit(false); // a batch and its lines are of one transaction
            for (String table : PAYMENTS) insert(owner, table, "");
            owner.commit();
            long paid = System.nanoTime();
            for (String table : ANSWERS) insert(owner, table, "");
            insert(owner, "journal_entries", " where source_kind = 'RESULT_FILE'");
            insert(owner, "postings", OF_ANSWERS);
            owner.commit();
            long answered = System.nanoTime();
            owner.setAutoCommit(true);
            return new Bare(paid - begin, answered - paid);
        });
    }

    private static void keep(Connection owner, String table) throws SQLException {
        BenchScript.execute(
                owner,
                "create unlogged table kept_" + table + " as select " + columns(owner, table) + " from " + table,
                "analyze kept_" + table);
    }

    private static void insert(Connection owner, String table, String which) throws SQLException {
        String columns = columns(owner, table);
        BenchScript.execute(
                owner, "insert into " + table + " (" + columns + ") select " + columns + " from kept_" + table + which);
    }

    /** Without what the database computes. */
    private static String columns(Connection owner, String table) {
        return JdbcClient.create(new SingleConnectionDataSource(owner, true))
                .sql("select string_agg(column_name, ', ' order by ordinal_position) from information_schema.columns"
                        + " where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'")
                .param(table)
                .query(String.class)
                .single();
    }
}
