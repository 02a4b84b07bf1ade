package liannong.shares.trades;

import java.time.LocalDate;
import java.util.List;
import liannong.access.Roles;
import liannong.access.SystemUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The slips of the members' trade as they are on record, by year, with their sums. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Roles.STAFF)
public class TradeSlips {

    public static final int LONGEST_PAGE = 200;

    /** As many products as a person looks through. */
    private static final int GOODS = 40;

    private static final String FOUND = """
            from trades t join members m on m.id = t.member_id
            where t.county_code = :county and t.cooperative_id = :cooperative and t.traded_on between :first and :last
              and (:text = '' or strpos(m.name, :text) > 0 or starts_with(m.member_no, :text) or strpos(t.slip_no, :text) > 0)
            """;

    private static final String TAKEN_BACK = "exists (select 1 from trades back where back.corrects_id = t.id)";

    private record Sum(String unit, int rows, int slips, long hundredths, long fen) {}

    private final JdbcClient jdbc;

    TradeSlips(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest day first; what took a slip back stands above it. */
    public List<TradeRow> rows(TradeFilter filter, int offset, int limit) {
        return bind(
                        """
                        select t.id, t.member_id, m.member_no, m.name as member, t.slip_no, t.traded_on, t.product, t.unit,
                               t.quantity_hundredths, t.amount_fen, t.recorded_at,
                               (select u.display_name from user_names u where u.id = t.recorded_by) as recorded_by, t.reason,
                               t.corrects_id is not null as correction,\s""" + TAKEN_BACK + " as taken_back " + FOUND
                                + " order by t.traded_on desc, t.slip_no collate \"C\" desc, t.id desc offset :offset limit :limit",
                        filter)
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(TradeRow.class)
                .list();
    }

    /** The sums over all that the filter lets through. */
    public TradeTotals totals(TradeFilter filter) {
        List<Sum> sums = bind(
                        "select t.unit, count(*)::int as rows, count(*) filter (where t.corrects_id is null and not "
                                + TAKEN_BACK + ")::int as slips, sum(t.quantity_hundredths)::bigint as hundredths,"
                                + " sum(t.amount_fen)::bigint as fen " + FOUND + " group by t.unit order by 4 desc, 1",
                        filter)
                .query(Sum.class)
                .list();
        return new TradeTotals(
                sums.stream().mapToInt(Sum::rows).sum(),
                sums.stream().mapToInt(Sum::slips).sum(),
                sums.stream().mapToLong(Sum::fen).sum(),
                sums.stream()
                        .filter(sum -> sum.slips() > 0)
                        .map(sum -> new TradeTotals.Quantity(sum.unit(), sum.hundredths()))
                        .toList());
    }

    /** The years in which there was trade, the latest first. */
    public List<Integer> years(long cooperativeId) {
        return jdbc.sql("""
                        select distinct extract(year from traded_on)::int as year from trades
                        where county_code = :county and cooperative_id = :cooperative order by 1 desc limit :most""")
                .param("county", SystemUser.COUNTY)
                .param("cooperative", cooperativeId)
                .param("most", LONGEST_PAGE)
                .query(Integer.class)
                .list();
    }

    /** What stands on the slips of a cooperative, the most frequent first. */
    public List<Goods> goods(long cooperativeId) {
        return jdbc.sql("""
                        select t.product, t.unit from trades t
                        where t.county_code = :county and t.cooperative_id = :cooperative and t.corrects_id is null and not\s""" + TAKEN_BACK + " group by 1, 2 order by count(*) desc, 1, 2 limit :most")
                .param("county", SystemUser.COUNTY)
                .param("cooperative", cooperativeId)
                .param("most", GOODS)
                .query(Goods.class)
                .list();
    }

    /** A member's trade, the latest year first; what was taken back is not in it. */
    public List<TradeYear> ofMember(long memberId) {
        return jdbc.sql("""
                        select extract(year from traded_on)::int as year, product, unit,
                               sum(quantity_hundredths)::bigint as quantity_hundredths, sum(amount_fen)::bigint as amount_fen
                        from trades where member_id = :member
                        group by 1, 2, 3 having sum(quantity_hundredths) <> 0 order by 1 desc, 2, 3 limit :most""")
                .param("member", memberId)
                .param("most", LONGEST_PAGE)
                .query(TradeYear.class)
                .list();
    }

    private JdbcClient.StatementSpec bind(String sql, TradeFilter filter) {
        return jdbc.sql(sql)
                .param("county", SystemUser.COUNTY)
                .param("cooperative", filter.cooperativeId())
                .param("first", LocalDate.of(filter.year(), 1, 1))
                .param("last", LocalDate.of(filter.year(), 12, 31))
                .param("text", filter.text());
    }
}
