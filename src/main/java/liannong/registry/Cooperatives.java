package liannong.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liannong.access.CurrentUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The cooperatives of the county, as their public entries in the register of market entities say. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Cooperatives {

    /** A page of a list is never longer. */
    public static final int LONGEST_PAGE = 200;

    private static final String ROW = """
            select o.id, o.name, o.short_name, o.division_code, t.name || ' ' || d.name as place, o.industry,
                   (select count(*) from members m where m.cooperative_id = o.id and m.left_on is null) as members
            from organisations o join divisions d on d.code = o.division_code join divisions t on t.code = d.parent_code
            """;

    private final JdbcClient jdbc;

    Cooperatives(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The cooperatives that the signed-in user works for, at most a page of them. */
    public List<CooperativeRow> mine() {
        List<Long> ids = CurrentUser.get().organisationIds();
        if (ids.isEmpty()) return List.of();
        return jdbc.sql(ROW + " where o.kind = 'COOPERATIVE' and o.id in (:ids) order by o.name, o.id limit :limit")
                .param("ids", ids)
                .param("limit", LONGEST_PAGE)
                .query(CooperativeRow.class)
                .list();
    }

    /** Cooperatives of the user's division whose name, township or village holds the text, in order of name. */
    public List<CooperativeRow> list(String text, int offset, int limit) {
        return jdbc.sql(ROW + """
                        where o.kind = 'COOPERATIVE' and o.county_code = :county and starts_with(o.division_code, :division)
                          and (:text = '' or o.name like '%' || :text || '%' or t.name like '%' || :text || '%' or d.name like '%' || :text || '%')
                        order by o.name, o.id offset :offset limit :limit""")
                .param("county", county())
                .param("division", division())
                .param("text", text.strip())
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(CooperativeRow.class)
                .list();
    }

    public int count(String text) {
        return jdbc.sql("""
                        select count(*) from organisations o join divisions d on d.code = o.division_code
                        join divisions t on t.code = d.parent_code
                        where o.kind = 'COOPERATIVE' and o.county_code = :county and starts_with(o.division_code, :division)
                          and (:text = '' or o.name like '%' || :text || '%' or t.name like '%' || :text || '%' or d.name like '%' || :text || '%')""")
                .param("county", county())
                .param("division", division())
                .param("text", text.strip())
                .query(Integer.class)
                .single();
    }

    /** What {@link #list} finds altogether. */
    public CooperativeTotals totals(String text) {
        return jdbc.sql("""
                        select count(distinct o.id)::int as cooperatives, count(m.id)::int as members
                        from organisations o join divisions d on d.code = o.division_code
                        join divisions t on t.code = d.parent_code
                        left join members m on m.cooperative_id = o.id and m.left_on is null
                        where o.kind = 'COOPERATIVE' and o.county_code = :county and starts_with(o.division_code, :division)
                          and (:text = '' or o.name like '%' || :text || '%' or t.name like '%' || :text || '%' or d.name like '%' || :text || '%')""")
                .param("county", county())
                .param("division", division())
                .param("text", text.strip())
                .query(CooperativeTotals.class)
                .single();
    }

    public Optional<CooperativeRow> find(long id) {
        return jdbc.sql(ROW + " where o.kind = 'COOPERATIVE' and o.id = :id")
                .param("id", id)
                .query(CooperativeRow.class)
                .optional();
    }

    /** The charter in force on a day. */
    public Optional<Charter> charter(long cooperativeId, LocalDate day) {
        return jdbc.sql("""
                        select id, version_no, reserve_rate, reserve_key, patronage_rate, residual_base, trade_basis,
                               special_fund_heads, articles
                        from charters where cooperative_id = :id and valid_from <= :day order by valid_from desc limit 1""")
                .param("id", cooperativeId)
                .param("day", day)
                .query(Charter.class)
                .optional();
    }

    /** What a charter takes for its funds, in their order. */
    public List<FundRate> charterFunds(long charterId) {
        return jdbc.sql("select name, rate from charter_funds where charter_id = :charter order by position")
                .param("charter", charterId)
                .query(FundRate.class)
                .list();
    }

    private static String county() {
        return liannong.access.SystemUser.COUNTY;
    }

    private static String division() {
        String division = CurrentUser.get().division();
        return division == null ? county() : division;
    }
}
