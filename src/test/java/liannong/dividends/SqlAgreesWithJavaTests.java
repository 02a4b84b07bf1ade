package liannong.dividends;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import liannong.TestCounty;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One rule in two languages: what the statement writes is what {@link Article44} computes, line by line. */
@SpringBootTest
class SqlAgreesWithJavaTests {

    private static final int COOPERATIVES = 4;
    private static final int YEARS = 100;
    private static final int MEMBERS = 9;

    private final ApplicationContext context;
    private final DataSource owner;

    @Autowired
    SqlAgreesWithJavaTests(ApplicationContext context, @FlywayDataSource DataSource owner) {
        this.context = context;
        this.owner = owner;
    }

    @Test
    void onFourHundredCooperativesAndYears() throws SQLException {
        Map<Long, List<String>> expected = new TreeMap<>();
        Random dice = new Random(20260302);
        List<Object[]> runs = new ArrayList<>();
        List<Object[]> inputs = new ArrayList<>();
        for (int c = 0; c < COOPERATIVES; c++) {
            TestCounty county = TestCounty.empty(context, TestCounty.TOWNSHIP);
            county.charter("TRADE", "CLOSING", "VOLUME", "0.10", "0.60");
            for (int m = 0; m < MEMBERS; m++) county.farmer("M" + m, false);
            for (int y = 0; y < YEARS; y++) {
                long run = -1_000L * county.cooperative - y;
                SurplusPlan plan = RandomPlans.storable(dice, 1 + dice.nextInt(MEMBERS));
                Distribution distribution = Article44.distribute(plan);
                runs.add(row(run, county, 2000 + y, plan, distribution));
                for (int m = 0; m < plan.members().size(); m++)
                    inputs.add(input(
                            run, county.members.get(m).id(), plan.members().get(m)));
                expected.put(
                        run,
                        distribution.lines().stream()
                                .map(SqlAgreesWithJavaTests::text)
                                .sorted()
                                .toList());
            }
        }
        assertThat(written(runs, inputs, expected.keySet())).isEqualTo(expected);
    }

    private static Object[] row(long run, TestCounty county, int year, SurplusPlan plan, Distribution d) {
        return new Object[] {
            run,
            Long.toString(run),
            county.cooperative,
            county.village,
            year,
            plan.surplus().fen(),
            plan.reserveRate(),
            plan.reserveKey().name(),
            plan.patronageRate(),
            plan.residualBase().name(),
            county.cooperative,
            plan.fiscalFund().fen(),
            plan.donationFund().fen(),
            plan.heads().name(),
            d.reserve().fen(),
            d.distributable().fen(),
            d.refundPool().fen(),
            d.residualPool().fen()
        };
    }

    private static Object[] input(long run, long member, PlanMember of) {
        return new Object[] {
            run,
            member,
            of.id(),
            of.contribution().fen(),
            of.openingReserve().fen(),
            of.trade().movePointRight(2).longValueExact(),
            of.fiscalHeld().fen(),
            of.donationHeld().fen(),
            of.left() ? LocalDate.of(2020, 6, 10) : null
        };
    }

    /** In one transaction that leaves nothing behind. */
    private Map<Long, List<String>> written(List<Object[]> runs, List<Object[]> inputs, java.util.Set<Long> ids)
            throws SQLException {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            JdbcTemplate sql = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            sql.batchUpdate(
                    "insert into dividend_runs (id, county_code, number, cooperative_id, division_code, year, state, record_date,"
                            + " surplus_fen, reserve_rate, reserve_key, patronage_rate, residual_base, trade_basis, charter_id, fiscal_fund_fen,"
                            + " donation_fund_fen, special_fund_heads, reserve_fen, distributable_fen, refund_pool_fen, residual_pool_fen, drafted_by, drafted_at)"
                            + " values (?, '360781', ?, ?, ?, ?, 'DRAFT', '2020-12-31', ?, ?, ?, ?, ?, 'VOLUME',"
                            + " (select id from charters where cooperative_id = ?), ?, ?, ?, ?, ?, ?, ?, 1, now())",
                    runs);
            sql.batchUpdate(
                    "insert into dividend_inputs (run_id, member_id, member_key, contribution_fen, opening_reserve_fen,"
                            + " trade_hundredths, fiscal_held_fen, donation_held_fen, left_on) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    inputs);
            sql.query("select compute_dividend_lines(?)", row -> {}, (Object) ids.toArray(Long[]::new));
            Map<Long, List<String>> written = sql
                    .query(
                            "select l.run_id, i.member_key || ' ' || l.reserve_fen || ' ' || l.fiscal_fen || ' '"
                                    + " || l.donation_fen || ' ' || l.base_fen || ' ' || l.refund_fen || ' ' || l.residual_fen || ' ' || l.total_fen"
                                    + " from dividend_lines l join dividend_inputs i using (run_id, member_id) where l.run_id < 0",
                            (row, number) -> Map.entry(row.getLong(1), row.getString(2)))
                    .stream()
                    .collect(Collectors.groupingBy(
                            Map.Entry::getKey,
                            TreeMap::new,
                            Collectors.mapping(
                                    Map.Entry::getValue,
                                    Collectors.collectingAndThen(
                                            Collectors.toList(),
                                            lines -> lines.stream().sorted().toList()))));
            connection.rollback();
            return written;
        }
    }

    private static String text(DistributionLine line) {
        return line.id() + " " + line.reserve().fen() + " " + line.fiscalShare().fen() + " "
                + line.donationShare().fen() + " " + line.base().fen() + " "
                + line.refund().fen() + " " + line.residual().fen() + " "
                + line.total().fen();
    }
}
