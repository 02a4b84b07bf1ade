package liannong.dividends;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The rows of the registers that a distribution's line follows from: what was traded in the year, and what stood in the
 * member's account on the record date, as it was known when the run was computed. What was entered later is not among
 * them, and what was taken back before stands beside what takes it back.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class RowsBehind {

    /** Of a line; who has more sees the latest. */
    public static final int MOST = 200;

    private static final String OF_LINE = """
             from dividend_lines l join dividend_runs r on r.id = l.run_id
            """;

    private final JdbcClient jdbc;

    RowsBehind(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The slips of the year, the latest first; none where land counts as trade, or the line is not the user's to see.
     */
    public List<SlipBehind> slips(long lineId) {
        return jdbc.sql("select t.traded_on, t.slip_no, t.product, t.unit, t.quantity_hundredths, t.amount_fen"
                        + OF_LINE + """
                         join trades t on t.member_id = l.member_id and t.traded_on between make_date(r.year, 1, 1) and make_date(r.year, 12, 31)
                         where l.id = :line and r.trade_basis in ('VOLUME', 'AMOUNT') and t.recorded_at <= r.computed_at
                         order by t.traded_on desc, t.id desc limit :most""")
                .param("line", lineId)
                .param("most", MOST)
                .query(SlipBehind.class)
                .list();
    }

    /**
     * What the contribution and the reserve share of before the year consist of, the latest first; nothing when the
     * line is not the user's to see.
     */
    public List<MovementBehind> movements(long lineId) {
        return jdbc.sql(
                        "select s.effective_on, s.share_class, s.kind, s.amount_fen, s.area_hundredths, c.code as parcel, s.document"
                                + OF_LINE + """
                         join share_movements s on s.member_id = l.member_id and s.effective_on <= r.record_date
                         left join land_contributions g on g.id = s.land_contribution_id left join parcels c on c.id = g.parcel_id
                         where l.id = :line and s.recorded_at <= r.computed_at and s.amount_fen <> 0
                           and (s.share_class in ('LAND', 'CAPITAL', 'PREFERRED', 'COLLECTIVE')
                               or s.share_class = 'RESERVE' and s.effective_on < make_date(r.year, 1, 1))
                         order by s.effective_on desc, s.id desc limit :most""")
                .param("line", lineId)
                .param("most", MOST)
                .query(MovementBehind.class)
                .list();
    }
}
