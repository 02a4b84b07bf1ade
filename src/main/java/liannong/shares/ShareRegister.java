package liannong.shares;

import java.time.LocalDate;
import java.util.List;
import liannong.access.SystemUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register as it stood on any day: holdings are derived from the movements, never kept. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(liannong.access.Roles.STAFF)
public class ShareRegister {

    /** A page of the register is never longer. */
    public static final int LONGEST_PAGE = 200;

    /** Who belongs to the register. */
    private static final String ROSTER = """
            with roster as (
                select m.id as member_id, m.member_no, m.name, m.kind, d.name as place, m.group_no, m.household_id, m.person_id
                from members m join divisions d on d.code = m.division_code
                where m.county_code = :county and m.cooperative_id = :cooperative and m.joined_on <= :asOf
                  and (m.admitted_at is null or m.admitted_at < :known)
                  and (m.left_on is null or m.left_on > :asOf or m.ended_at >= :known)
                  and (:text = '' or m.name like '%' || :text || '%' or m.member_no like :text || '%' or d.name like :text || '%')
            )
            """;

    /**
     * What each of them holds, by one walk along the index of the member's movements: lateral, so that no wrong guess
     * at how many there are makes anything else of it.
     */
    private static final String HELD = " cross join lateral (select " + HeldSql.SUMS + """
            from share_movements s
            where s.member_id = roster.member_id and s.effective_on <= :asOf and s.recorded_at < :known) held
            """;

    private final JdbcClient jdbc;

    ShareRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One page of the register, in the order of the members' numbers. */
    public List<RegisterRow> rows(RegisterFilter filter, int offset, int limit) {
        return bind(ROSTER + """
                        select roster.*, h.status, p.identity_last4, held.*
                        from (select * from roster order by member_no, member_id offset :offset limit :limit) roster
                        left join households h on h.id = roster.household_id left join persons p on p.id = roster.person_id
                        """ + HELD + " order by member_no, member_id", filter)
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(RegisterRow.class)
                .list();
    }

    /** The sums over everything that the filter lets through. */
    public RegisterTotals totals(RegisterFilter filter) {
        return bind(ROSTER + """
                        select count(*)::int as members, count(*) filter (where kind = 'FARMER')::int as farmers,
                               count(*) filter (where kind = 'ORGANISATION')::int as organisations,
                               coalesce(sum(area_hundredths), 0)::bigint as area_hundredths, coalesce(sum(land_fen), 0)::bigint as land_fen,
                               coalesce(sum(capital_fen), 0)::bigint as capital_fen, coalesce(sum(preferred_fen), 0)::bigint as preferred_fen,
                               coalesce(sum(collective_fen), 0)::bigint as collective_fen, coalesce(sum(reserve_fen), 0)::bigint as reserve_fen,
                               coalesce(sum(fiscal_fen), 0)::bigint as fiscal_fen, coalesce(sum(donation_fen), 0)::bigint as donation_fen,
                               coalesce(sum(total_fen), 0)::bigint as total_fen, coalesce(sum(unpaid_fen), 0)::bigint as unpaid_fen
                        from roster
                        """ + HELD, filter).query(RegisterTotals.class).single();
    }

    /** The days on which the register changed, latest last, at most so many. */
    public List<ChangeDay> changes(long cooperativeId, int most) {
        return jdbc.sql("""
                        select * from (
                            select effective_on as day, share_class, count(*)::int as movements, sum(amount_fen)::bigint as amount_fen
                            from share_movements where county_code = :county and cooperative_id = :cooperative
                            group by effective_on, share_class order by effective_on desc, share_class limit :most) latest
                        order by day, share_class""")
                .param("county", SystemUser.COUNTY)
                .param("cooperative", cooperativeId)
                .param("most", Math.min(most, LONGEST_PAGE))
                .query(ChangeDay.class)
                .list();
    }

    /** What fiscal money and donations form the cooperative's special fund on a day, in fen. */
    public SpecialFund specialFund(long cooperativeId, LocalDate day) {
        return jdbc.sql("""
                        select coalesce(sum(amount_fen) filter (where share_class = 'FISCAL'), 0)::bigint as fiscal_fen,
                               coalesce(sum(amount_fen) filter (where share_class = 'DONATION'), 0)::bigint as donation_fen
                        from share_movements where county_code = :county and cooperative_id = :cooperative and effective_on <= :day""")
                .param("county", SystemUser.COUNTY)
                .param("cooperative", cooperativeId)
                .param("day", day)
                .query(SpecialFund.class)
                .single();
    }

    private JdbcClient.StatementSpec bind(String sql, RegisterFilter filter) {
        return jdbc.sql(sql)
                .param("county", SystemUser.COUNTY)
                .param("cooperative", filter.cooperativeId())
                .param("asOf", filter.asOf())
                .param("known", filter.knownBefore())
                .param("text", filter.text().strip());
    }
}
