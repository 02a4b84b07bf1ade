package liannong.dividends.entitlements;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import liannong.TestCounty;
import liannong.base.Refused;
import liannong.dividends.schemes.Divided;
import liannong.dividends.schemes.FilledPool;
import liannong.dividends.schemes.GrainPrice;
import liannong.dividends.schemes.Holder;
import liannong.dividends.schemes.Holding;
import liannong.dividends.schemes.Plan;
import liannong.dividends.schemes.Pool;
import liannong.dividends.schemes.RandomSchemes;
import liannong.dividends.schemes.SchemeKind;
import liannong.dividends.schemes.Schemes;
import liannong.dividends.schemes.UnitPrice;
import liannong.dividends.schemes.Weight;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One rule in two languages: what the statement writes by a scheme is what {@link Schemes} divides, part by part. */
@SpringBootTest
class SchemeSqlAgreesTests {

    private static final List<SchemeKind> KINDS = List.of(SchemeKind.values());
    private static final int PLANS = 195;
    private static final int MOST_HOLDERS = 60;

    private final ApplicationContext context;
    private final DataSource owner;

    @Autowired
    SchemeSqlAgreesTests(ApplicationContext context, @FlywayDataSource DataSource owner) {
        this.context = context;
        this.owner = owner;
    }

    @Test
    void onFifteenSchemesOfEachKind() throws SQLException {
        TestCounty county = TestCounty.empty(context, TestCounty.TOWNSHIP);
        List<TestCounty.Member> homes = new ArrayList<>();
        for (int i = 0; i <= MOST_HOLDERS; i++) homes.add(county.farmer(String.format("%03d", i), false));
        RandomSchemes random = new RandomSchemes(new Random(20261129), MOST_HOLDERS);
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            JdbcTemplate sql = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            int lines = 0;
            for (int i = 1; i <= PLANS; ) {
                Plan plan = random.plan(KINDS.get(i % KINDS.size()));
                Divided divided;
                try {
                    divided = Schemes.divide(plan);
                } catch (Refused nobodyOrTooLittle) {
                    continue; // the dice again: what is refused is divided by neither
                }
                long run = new Rows(sql, county, homes, i).write(plan, divided);
                sql.query("select compute_entitlement_lines(array[?]::bigint[])", row -> {}, run);
                thePricesAgree(sql, run, divided);
                assertThat(written(sql, run))
                        .as("plan %d: %s", i, plan.scheme())
                        .isEqualTo(expected(plan, divided));
                lines += plan.holders().size() * divided.pools().size();
                i++;
            }
            connection.rollback();
            assertThat(lines).isGreaterThan(5_000);
        }
    }

    private static void thePricesAgree(JdbcTemplate sql, long run, Divided divided) {
        for (int p = 0; p < divided.pools().size(); p++) {
            UnitPrice price = divided.pools().get(p).price();
            assertThat(sql.queryForObject("select unit_price_of_pool(?, ?)", Long.class, run, p + 1))
                    .as("%s", divided.pools().get(p).pool())
                    .isEqualTo(price == null ? null : price.each().fen());
        }
    }

    private static Map<String, Long> expected(Plan plan, Divided divided) {
        Map<String, Long> parts = new TreeMap<>();
        for (int p = 0; p < divided.pools().size(); p++) {
            FilledPool pool = divided.pools().get(p);
            if (pool.pool().keptBy() != null) continue;
            for (int i = 0; i < plan.holders().size(); i++) {
                if (pool.weights().get(i).signum() > 0)
                    parts.put(
                            plan.holders().get(i).id() + "|" + (p + 1),
                            pool.parts().get(i).fen());
            }
        }
        return parts;
    }

    private static Map<String, Long> written(JdbcTemplate sql, long run) {
        Map<String, Long> parts = new TreeMap<>();
        sql.query(
                "select l.holder_key || '|' || p.position, p.amount_fen from entitlement_parts p"
                        + " join entitlement_lines l on l.id = p.line_id where l.run_id = ?",
                row -> {
                    parts.put(row.getString(1), row.getLong(2));
                },
                run);
        return parts;
    }

    /** A plan as rows of the owner, in a transaction that leaves nothing behind. */
    private record Rows(JdbcTemplate sql, TestCounty county, List<TestCounty.Member> homes, int number) {

        long write(Plan plan, Divided divided) {
            long id = -number;
            sql.update(
                    "insert into schemes values (?, '360781', ?, ?, 'MEMBERS', 1, now())",
                    id,
                    county.cooperative,
                    "随机" + number);
            sql.update(
                    "insert into scheme_versions (id, scheme_id, version_no, valid_from, rule_source, recorded_by,"
                            + " recorded_at, command_id) values (?, ?, 1, '2000-01-01', '测试', 1, now(), gen_random_uuid())",
                    id,
                    id);
            for (int f = 0; f < plan.figures().size(); f++)
                sql.update(
                        "insert into scheme_figures values (?, ?, ?, ?)",
                        id,
                        f + 1,
                        plan.figures().get(f).name(),
                        plan.figures().get(f).source().name());
            for (int p = 0; p < plan.scheme().pools().size(); p++)
                pool(id, p + 1, plan.scheme().pools().get(p));
            sql.update(
                    "update scheme_versions set confirmed_by = ?, confirmed_at = now() where id = ?",
                    county.chair.id(),
                    id);
            sql.update(
                    "insert into entitlement_runs (id, county_code, number, organisation_id, division_code, kind, scheme_id,"
                            + " scheme_version_id, first_day, last_day, state, drafted_by, drafted_at)"
                            + " values (?, '360781', ?, ?, ?, 'SCHEME', ?, ?, ?, ?, 'DRAFT', 1, now())",
                    id,
                    "R" + number,
                    county.cooperative,
                    county.village,
                    id,
                    id,
                    plan.first(),
                    plan.last());
            for (GrainPrice price : plan.prices())
                sql.update(
                        "insert into entitlement_prices values (?, ?, ?, ?, ?, 1)",
                        id,
                        price.grain(),
                        price.yuanPerJin(),
                        price.observedOn(),
                        price.source());
            holders(id, plan);
            for (int p = 0; p < divided.pools().size(); p++) {
                FilledPool pool = divided.pools().get(p);
                BigDecimal weight = pool.weight();
                if (pool.pool().weight() == Weight.TRADE) weight = weight.movePointRight(2);
                sql.update(
                        "insert into entitlement_pools values (?, ?, ?, ?, ?, ?, ?)",
                        id,
                        p + 1,
                        pool.amount().fen(),
                        pool.kept().fen(),
                        pool.asPromised(),
                        weight,
                        pool.price() == null ? null : pool.price().each().fen());
            }
            return id;
        }

        private void pool(long id, int position, Pool pool) {
            new NamedParameterJdbcTemplate(sql).update(PoolColumns.INSERT, PoolColumns.of(id, position, pool));
        }

        private void holders(long id, Plan plan) {
            Map<String, Integer> homeOf = new HashMap<>();
            List<Object[]> rows = new ArrayList<>();
            List<Object[]> holdings = new ArrayList<>();
            for (Holder holder : plan.holders()) {
                boolean home = !holder.household().isEmpty();
                Long household = home
                        ? homes.get(homeOf.computeIfAbsent(holder.household(), any -> homeOf.size()))
                                .householdId()
                        : null;
                rows.add(new Object[] {
                    id,
                    holder.id(),
                    homes.get(rows.size()).id(),
                    household,
                    home ? null : county.cooperative,
                    county.village,
                    holder.status(),
                    holder.trade().movePointRight(2).longValueExact(),
                    holder.joined(),
                    holder.left()
                });
                for (int n = 0; n < holder.holdings().size(); n++) {
                    Holding held = holder.holdings().get(n);
                    holdings.add(new Object[] {
                        id,
                        holder.id(),
                        n + 1,
                        held.shareClass().name(),
                        held.amount().fen(),
                        held.area().hundredths(),
                        held.from(),
                        held.until()
                    });
                }
            }
            sql.batchUpdate(
                    "insert into entitlement_holders (run_id, holder_key, member_id, household_id, organisation_id, name, place,"
                            + " division_code, status, trade_hundredths, joined_on, left_on)"
                            + " values (?, ?, ?, ?, ?, '甲', '村', ?, ?, ?, ?, ?)",
                    rows);
            sql.batchUpdate("insert into entitlement_holdings values (?, ?, ?, ?, ?, ?, ?, ?)", holdings);
        }
    }
}
