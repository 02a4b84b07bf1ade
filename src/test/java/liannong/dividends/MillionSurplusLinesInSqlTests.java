package liannong.dividends;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import liannong.TestLines;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * One rule in two languages, over many members: what the statement writes is what {@link Article44} computes. It reads
 * and writes tables of this transaction alone, with the columns and checks of the real ones and none of their indices.
 */
@SpringBootTest
class MillionSurplusLinesInSqlTests {

    private static final int MOST_MEMBERS = 5_000;

    private final DataSource owner;

    @Autowired
    MillionSurplusLinesInSqlTests(@FlywayDataSource DataSource owner) {
        this.owner = owner;
    }

    @Test
    void theDatabaseDividesAYearAsTheEngine() throws SQLException {
        Random dice = new Random(20261129);
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            var sql = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            for (String table : List.of("dividend_runs", "dividend_inputs", "dividend_lines"))
                sql.execute("create temp table " + table + " (like public." + table
                        + " including defaults including constraints) on commit drop");
            sql.execute("create temp table members on commit drop as table public.members with no data");
            int lines = 0;
            while (lines < TestLines.OF_A_KIND) {
                SurplusPlan plan = RandomPlans.storable(dice, 1 + dice.nextInt(MOST_MEMBERS));
                Distribution expected = Article44.distribute(plan);
                write(connection, sql, plan, expected);
                check(sql, expected);
                lines += plan.members().size();
            }
            connection.rollback();
            assertThat(lines).isGreaterThanOrEqualTo(TestLines.OF_A_KIND);
        }
    }

    private static void write(Connection connection, JdbcTemplate sql, SurplusPlan plan, Distribution d)
            throws SQLException {
        for (String table : List.of("dividend_runs", "dividend_inputs", "dividend_lines", "members"))
            sql.execute("truncate pg_temp." + table);
        sql.update(
                "insert into dividend_runs (id, county_code, number, cooperative_id, division_code, year, state, record_date,"
                        + " surplus_fen, reserve_rate, reserve_key, patronage_rate, residual_base, trade_basis, charter_id,"
                        + " fiscal_fund_fen, donation_fund_fen, special_fund_heads, reserve_fen, distributable_fen, refund_pool_fen,"
                        + " residual_pool_fen, drafted_by, drafted_at) values (1, '360781', 'R', 1, '360781', 2020, 'DRAFT',"
                        + " '2020-12-31', ?, ?, ?, ?, ?, 'VOLUME', 1, ?, ?, ?, ?, ?, ?, ?, 1, now())",
                plan.surplus().fen(),
                plan.reserveRate(),
                plan.reserveKey().name(),
                plan.patronageRate(),
                plan.residualBase().name(),
                plan.fiscalFund().fen(),
                plan.donationFund().fen(),
                plan.heads().name(),
                d.reserve().fen(),
                d.distributable().fen(),
                d.refundPool().fen(),
                d.residualPool().fen());
        List<PlanMember> members = plan.members();
        sql.update(
                "insert into members (id, county_code, cooperative_id, division_code)"
                        + " select n, '360781', 1, '360781' from generate_series(1, ?) n",
                members.size());
        sql.update(
                "insert into dividend_inputs (run_id, member_id, member_key, contribution_fen, opening_reserve_fen,"
                        + " trade_hundredths, fiscal_held_fen, donation_held_fen, left_on) select 1, i.* from unnest(?::bigint[],"
                        + " ?::text[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::bigint[], ?::date[]) i",
                connection.createArrayOf(
                        "bigint",
                        IntStream.rangeClosed(1, members.size()).boxed().toArray()),
                connection.createArrayOf(
                        "text", members.stream().map(PlanMember::id).toArray()),
                fen(connection, members, member -> member.contribution().fen()),
                fen(connection, members, member -> member.openingReserve().fen()),
                fen(
                        connection,
                        members,
                        member -> member.trade().movePointRight(2).longValueExact()),
                fen(connection, members, member -> member.fiscalHeld().fen()),
                fen(connection, members, member -> member.donationHeld().fen()),
                connection.createArrayOf(
                        "date",
                        members.stream()
                                .map(member -> member.left() ? "2020-06-10" : null)
                                .toArray()));
        sql.query("select compute_dividend_lines(array[1]::bigint[])", row -> {});
    }

    private static java.sql.Array fen(Connection connection, List<PlanMember> members, ToLongFunction<PlanMember> what)
            throws SQLException {
        return connection.createArrayOf(
                "bigint", members.stream().map(what::applyAsLong).toArray());
    }

    private static void check(JdbcTemplate sql, Distribution expected) {
        Map<String, List<Long>> written = new HashMap<>();
        sql.query(
                "select i.member_key, l.reserve_fen, l.fiscal_fen, l.donation_fen, l.base_fen, l.refund_fen, l.residual_fen, l.total_fen"
                        + " from dividend_lines l join dividend_inputs i using (run_id, member_id)",
                row -> {
                    written.put(
                            row.getString(1),
                            List.of(
                                    row.getLong(2),
                                    row.getLong(3),
                                    row.getLong(4),
                                    row.getLong(5),
                                    row.getLong(6),
                                    row.getLong(7),
                                    row.getLong(8)));
                });
        assertThat(written).hasSameSizeAs(expected.lines());
        for (DistributionLine line : expected.lines()) {
            List<Long> right = List.of(
                    line.reserve().fen(),
                    line.fiscalShare().fen(),
                    line.donationShare().fen(),
                    line.base().fen(),
                    line.refund().fen(),
                    line.residual().fen(),
                    line.total().fen());
            if (!right.equals(written.get(line.id())))
                throw new AssertionError(line.id() + ": " + written.get(line.id()) + " and not " + right);
        }
    }
}
