package liannong.demo;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The shape "one entity, one transaction per holder": load the holder and what belongs to him, compute his amount,
 * round it, save it, commit. This is our own re-implementation of that shape and no product. It is spared much: it
 * works as the owner of the tables, without row security, and writes one row for a holder and no postings.
 */
final class DividendBenchHolders {

    private static final String TRADES =
            "select quantity_hundredths, amount_fen from trades where member_id = ? and traded_on between '2025-01-01' and '2025-12-31'";
    private static final String SHARES =
            "select share_class, amount_fen, area_hundredths, effective_on from share_movements"
                    + " where member_id = ? and effective_on <= '2025-12-31'";
    private static final String INSERT =
            "insert into holder_dividends (id, run_id, member_id, refund_fen, residual_fen) values (?, ?, ?, ?, ?)";

    private record Run(String basis, long refundPool, long residualPool, long trade, long base) {}

    private record Holder(long runId, long memberId, long exactFen, long addedToBase) {}

    /** @param otherLines how many of the lines are not what the whole run makes of them */
    record Sample(int holders, long otherLines, long nanos) {}

    private DividendBenchHolders() {}

    static Sample sample(ConfigurableApplicationContext county, int most) throws SQLException {
        return BenchScript.asOwner(county, owner -> {
            BenchScript.execute(
                    owner,
                    "create table holder_dividends (id bigint primary key, run_id bigint not null references dividend_runs,"
                            + " member_id bigint not null references members, refund_fen bigint not null,"
                            + " residual_fen bigint not null, unique (run_id, member_id))");
            Map<Long, Run> runs = runs(owner);
            List<Holder> holders = holders(owner, most);
            owner.setAutoCommit(false);
            long other = 0;
            long begin = System.nanoTime();
            for (Holder holder : holders) {
                if (pay(owner, holder, requireNonNull(runs.get(holder.runId()))) != holder.exactFen()) other++;
                owner.commit();
            }
            return new Sample(holders.size(), other, System.nanoTime() - begin);
        });
    }

    private static Map<Long, Run> runs(Connection owner) throws SQLException {
        Map<Long, Run> runs = new HashMap<>();
        try (var statement = owner.createStatement();
                ResultSet row = statement.executeQuery("select id, trade_basis, refund_pool_fen, residual_pool_fen,"
                        + " total_trade_hundredths, total_base_fen from dividend_runs")) {
            while (row.next())
                runs.put(
                        row.getLong(1),
                        new Run(row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5), row.getLong(6)));
        }
        return runs;
    }

    /** By chance, the same each time; with what counts for him of the funds and of the reserve this year. */
    private static List<Holder> holders(Connection owner, int most) throws SQLException {
        List<Holder> holders = new ArrayList<>();
        try (PreparedStatement statement = owner.prepareStatement(
                "select l.run_id, l.member_id, l.total_fen, l.base_fen - i.contribution_fen - i.opening_reserve_fen"
                        + " from dividend_lines l join dividend_inputs i using (run_id, member_id)"
                        + " order by hashint8(l.member_id), l.member_id limit ?")) {
            statement.setInt(1, most);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next())
                    holders.add(new Holder(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)));
            }
        }
        return holders;
    }

    private static long pay(Connection owner, Holder holder, Run run) throws SQLException {
        long quantity = 0;
        long amount = 0;
        try (PreparedStatement statement = asked(owner, TRADES, holder);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                quantity += row.getLong(1);
                amount += row.getLong(2);
            }
        }
        long base = holder.addedToBase();
        long area = 0;
        try (PreparedStatement statement = asked(owner, SHARES, holder);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                boolean counts = !row.getString(1).equals("FISCAL"); // averaged: in what is added
                if (counts) base += row.getLong(2);
                area += row.getLong(3);
            }
        }
        long trade = switch (run.basis()) {
            case "AMOUNT" -> amount;
            case "LAND_MU" -> area;
            default -> quantity;
        };
        long refund = part(run.refundPool(), trade, run.trade());
        long residual = part(run.residualPool(), base, run.base());
        save(owner, holder, refund, residual);
        return refund + residual;
    }

    private static PreparedStatement asked(Connection owner, String sql, Holder holder) throws SQLException {
        PreparedStatement statement = owner.prepareStatement(sql);
        statement.setLong(1, holder.memberId());
        return statement;
    }

    private static void save(Connection owner, Holder holder, long refund, long residual) throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement(INSERT)) {
            statement.setLong(1, holder.memberId());
            statement.setLong(2, holder.runId());
            statement.setLong(3, holder.memberId());
            statement.setLong(4, refund);
            statement.setLong(5, residual);
            statement.executeUpdate();
        }
    }

    /** Rounded alone, half up. */
    private static long part(long pool, long weight, long of) {
        if (of == 0) return 0;
        return BigDecimal.valueOf(pool)
                .multiply(BigDecimal.valueOf(weight))
                .divide(BigDecimal.valueOf(of), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
