package liannong.demo;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import liannong.base.Money;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Cooperatives with members, what these hold and what they traded in 2025 ({@code db/bench/county.sql} and
 * {@code dividends.sql}).
 *
 * @param cooperatives the largest first
 * @param nanos how long it took, with the look at it that the planner needs
 */
record DividendBenchCounty(List<Divided> cooperatives, long nanos) {

    static final int YEAR = 2025;
    static final int MOST_COOPERATIVES = 743;

    private static final int ONE_IN = 10;

    /** A cooperative and what it has to divide. */
    record Divided(long id, String divisionCode, long members, Money surplus, Money loss) {}

    static DividendBenchCounty fill(ConfigurableApplicationContext county, long members) throws SQLException {
        return fill(county, members, MOST_COOPERATIVES);
    }

    static DividendBenchCounty fill(ConfigurableApplicationContext county, long members, int cooperatives)
            throws SQLException {
        return BenchScript.asOwner(county, owner -> {
            long begin = System.nanoTime();
            BenchScript.fill(
                    owner,
                    "bench.members = " + members + "; set local bench.cooperatives = " + cooperatives,
                    List.of("county", "dividends"),
                    List.of(
                            "households",
                            "persons",
                            "household_members",
                            "members",
                            "share_movements",
                            "trades",
                            "charters"));
            long nanos = System.nanoTime() - begin;
            return new DividendBenchCounty(
                    cooperatives(JdbcClient.create(new SingleConnectionDataSource(owner, true))), nanos);
        });
    }

    /** Some six hundred yuan for a member, and some fen that do not divide. */
    private static List<Divided> cooperatives(JdbcClient owner) {
        return owner.sql("select o.id, o.division_code, count(*) as members"
                        + " from members m join organisations o on o.id = m.cooperative_id group by o.id"
                        + " order by count(*) desc, o.id")
                .query((row, number) -> new Divided(
                        row.getLong("id"),
                        row.getString("division_code"),
                        row.getLong("members"),
                        new Money(row.getLong("members") * 60_000 + 7 * row.getLong("id")),
                        Money.ZERO))
                .list();
    }

    long members() {
        return members(cooperatives);
    }

    static long members(List<Divided> cooperatives) {
        return cooperatives.stream().mapToLong(Divided::members).sum();
    }

    /** Every tenth cooperative, the largest among them. */
    List<Divided> tenth() {
        return IntStream.range(0, cooperatives.size())
                .filter(i -> i % ONE_IN == 0)
                .mapToObj(cooperatives::get)
                .toList();
    }
}
