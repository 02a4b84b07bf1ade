package liannong.dividends.entitlements;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import javax.sql.DataSource;
import liannong.TestLines;
import liannong.base.Refused;
import liannong.dividends.schemes.Divided;
import liannong.dividends.schemes.FilledPool;
import liannong.dividends.schemes.GrainPrice;
import liannong.dividends.schemes.Holder;
import liannong.dividends.schemes.Holding;
import liannong.dividends.schemes.Plan;
import liannong.dividends.schemes.RandomSchemes;
import liannong.dividends.schemes.SchemeKind;
import liannong.dividends.schemes.Schemes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * One rule in two languages, over many holders: what the database divides is what {@link Schemes} divides. The functions
 * read tables of this transaction alone, with the columns and checks of the real ones and none of their indices.
 */
@SpringBootTest
class MillionLinesInSqlTests {

    private static final int MOST_HOLDERS = 5_000;
    private static final List<String> TABLES = List.of(
            "entitlement_runs",
            "scheme_pools",
            "entitlement_prices",
            "entitlement_pools",
            "entitlement_holders",
            "entitlement_holdings");

    private final DataSource owner;

    @Autowired
    MillionLinesInSqlTests(@FlywayDataSource DataSource owner) {
        this.owner = owner;
    }

    @ParameterizedTest
    @EnumSource
    void theDatabaseDividesAsTheEngine(SchemeKind kind) throws SQLException {
        RandomSchemes random = new RandomSchemes(new Random(20261130), MOST_HOLDERS);
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            var sql = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            for (String table : TABLES)
                sql.execute("create temp table " + table + " (like public." + table
                        + " including defaults including constraints) on commit drop");
            int lines = 0;
            while (lines < TestLines.OF_A_KIND) {
                Plan plan = random.plan(kind);
                Optional<Divided> divided = divide(plan);
                if (divided.isEmpty()) continue; // the dice again: what is refused is divided by neither
                write(connection, sql, plan, divided.get());
                check(sql, plan, divided.get());
                lines += plan.holders().size();
            }
            connection.rollback();
            assertThat(lines).isGreaterThanOrEqualTo(TestLines.OF_A_KIND);
        }
    }

    private static Optional<Divided> divide(Plan plan) {
        try {
            return Optional.of(Schemes.divide(plan));
        } catch (Refused nobodyOrTooLittle) {
            return Optional.empty();
        }
    }

    private static void write(Connection connection, JdbcTemplate sql, Plan plan, Divided divided) throws SQLException {
        TABLES.forEach(table -> sql.execute("truncate pg_temp." + table));
        sql.update(
                "insert into entitlement_runs (id, county_code, number, organisation_id, division_code, kind, scheme_id,"
                        + " scheme_version_id, first_day, last_day, state, drafted_by, drafted_at)"
                        + " values (1, '360781', 'R', 1, '360781', 'SCHEME', 1, 1, ?, ?, 'DRAFT', 1, now())",
                plan.first(),
                plan.last());
        var named = new NamedParameterJdbcTemplate(sql);
        for (int p = 0; p < divided.pools().size(); p++) {
            FilledPool pool = divided.pools().get(p);
            named.update(PoolColumns.INSERT, PoolColumns.of(1, p + 1, pool.pool()));
            sql.update(
                    "insert into entitlement_pools values (1, ?, ?, ?, ?, 0, ?)",
                    p + 1,
                    pool.amount().fen(),
                    pool.kept().fen(),
                    pool.asPromised(),
                    pool.price() == null ? null : pool.price().each().fen());
        }
        for (GrainPrice price : plan.prices())
            sql.update(
                    "insert into entitlement_prices values (1, ?, ?, ?, ?, 1)",
                    price.grain(),
                    price.yuanPerJin(),
                    price.observedOn(),
                    price.source());
        holders(connection, sql, plan.holders());
        holdings(connection, sql, plan.holders());
    }

    private static void holders(Connection connection, JdbcTemplate sql, List<Holder> holders) throws SQLException {
        sql.update(
                """
                insert into entitlement_holders (run_id, holder_key, household_id, organisation_id, name, place, division_code, status,
                    trade_hundredths, joined_on, left_on)
                select 1, key, household, case when household is null then 1 end, '甲', '村', '360781', status, trade, joined, gone
                from unnest(?::text[], ?::bigint[], ?::text[], ?::bigint[], ?::date[], ?::date[])
                    h (key, household, status, trade, joined, gone)""",
                array(connection, "text", holders, Holder::id),
                array(
                        connection,
                        "bigint",
                        holders,
                        holder -> holder.household().isEmpty()
                                ? null
                                : Long.valueOf(holder.household().substring(1))),
                array(connection, "text", holders, Holder::status),
                array(
                        connection,
                        "bigint",
                        holders,
                        holder -> holder.trade().movePointRight(2).longValueExact()),
                array(connection, "text", holders, holder -> text(holder.joined())),
                array(connection, "text", holders, holder -> text(holder.left())));
    }

    private static void holdings(Connection connection, JdbcTemplate sql, List<Holder> holders) throws SQLException {
        record Held(String key, int line, Holding holding) {}
        List<Held> all = new ArrayList<>();
        for (Holder holder : holders) {
            for (int n = 0; n < holder.holdings().size(); n++)
                all.add(new Held(holder.id(), n + 1, holder.holdings().get(n)));
        }
        sql.update(
                """
                insert into entitlement_holdings
                select 1, h.* from unnest(?::text[], ?::int[], ?::text[], ?::bigint[], ?::bigint[], ?::date[], ?::date[]) h""",
                array(connection, "text", all, Held::key),
                array(connection, "int", all, Held::line),
                array(
                        connection,
                        "text",
                        all,
                        held -> held.holding().shareClass().name()),
                array(connection, "bigint", all, held -> held.holding().amount().fen()),
                array(connection, "bigint", all, held -> held.holding().area().hundredths()),
                array(connection, "text", all, held -> text(held.holding().from())),
                array(connection, "text", all, held -> text(held.holding().until())));
    }

    private static <T> Array array(
            Connection connection, String type, List<T> rows, Function<T, @Nullable Object> column)
            throws SQLException {
        return connection.createArrayOf(type, rows.stream().map(column).toArray());
    }

    private static @Nullable String text(@Nullable Object day) {
        return day == null ? null : day.toString();
    }

    private static void check(JdbcTemplate sql, Plan plan, Divided divided) {
        long[][] written = new long[divided.pools().size()][plan.holders().size()];
        sql.query(
                "select position, key, fen from divide_entitlement_pools(array[1]::bigint[]) where weight > 0", row -> {
                    written[row.getInt(1) - 1][Integer.parseInt(row.getString(2))] = 1 + row.getLong(3);
                });
        for (int p = 0; p < written.length; p++) {
            FilledPool pool = divided.pools().get(p);
            if (pool.price() != null)
                assertThat(sql.queryForObject("select unit_price_of_pool(1, ?)", Long.class, p + 1))
                        .as("%s", pool.pool())
                        .isEqualTo(pool.price().each().fen());
            if (pool.pool().keptBy() != null) continue;
            for (int i = 0; i < written[p].length; i++) {
                boolean takesPart = pool.weights().get(i).signum() > 0;
                long expected = takesPart ? 1 + pool.parts().get(i).fen() : 0;
                if (written[p][i] != expected)
                    throw new AssertionError((written[p][i] - 1) + " and not " + (expected - 1) + " for "
                            + plan.holders().get(i) + " of " + pool.pool());
            }
        }
    }
}
