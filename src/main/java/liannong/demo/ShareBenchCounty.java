package liannong.demo;

import java.sql.SQLException;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Cooperatives with members and years of share movements, written by the owner of the tables in one statement a table
 * ({@code db/bench/county.sql} and {@code shares.sql}). The triggers of the register are off meanwhile; what they hold
 * is verified at the end, or nothing is there.
 *
 * @param sizes the cooperatives, the one with most movements first
 * @param nanos how long it took, with the look at it that the planner needs
 */
record ShareBenchCounty(long movements, long members, List<Size> sizes, long nanos) {

    /** How many movements a cooperative has, and of whom. */
    record Size(long cooperativeId, long movements, List<Long> memberIds) {}

    static ShareBenchCounty fill(ConfigurableApplicationContext county, long movements) throws SQLException {
        return BenchScript.asOwner(county, owner -> {
            long begin = System.nanoTime();
            BenchScript.fill(
                    owner,
                    "bench.movements = " + movements + "; set local bench.members = " + (movements + 59) / 60,
                    List.of("county", "shares"),
                    List.of("households", "persons", "household_members", "members", "share_movements"));
            long nanos = System.nanoTime() - begin;
            return seen(JdbcClient.create(new SingleConnectionDataSource(owner, true)), nanos);
        });
    }

    private static ShareBenchCounty seen(JdbcClient owner, long nanos) {
        List<Size> sizes = owner.sql(
                        "select cooperative_id, count(*), array_agg(distinct member_id) from share_movements"
                                + " group by cooperative_id order by count(*) desc, cooperative_id")
                .query((row, number) -> new Size(row.getLong(1), row.getLong(2), List.of((Long[])
                        row.getArray(3).getArray())))
                .list();
        return new ShareBenchCounty(
                sizes.stream().mapToLong(Size::movements).sum(),
                sizes.stream().mapToLong(size -> size.memberIds().size()).sum(),
                sizes,
                nanos);
    }

    /** How many movements a cooperative has that is not smaller than so many percent of them. */
    long size(int percent) {
        return new Quantiles(sizes.stream().mapToLong(Size::movements)).at(percent);
    }
}
