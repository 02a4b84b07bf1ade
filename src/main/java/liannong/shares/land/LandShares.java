package liannong.shares.land;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liannong.access.Roles;
import liannong.access.SystemUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The land that a cooperative has by shares: whose, at what price, until when, and what is due. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Roles.STAFF)
public class LandShares {

    public static final int LONGEST_PAGE = 200;

    /** What is held of a piece of land on a day: by whoever has its area. */
    private static final String HELD = """
            select c.id, h.member_id, m.member_no, m.name as member, coalesce(p.code, '') as parcel_code,
                   coalesce(p.name, '') as parcel, h.area_hundredths, h.amount_fen, c.value_per_mu_fen as per_mu_fen,
                   c.valid_from, c.agreed_to, c.step_years, c.step_rate, h.steps_taken, c.document
            from land_contributions c
            cross join lateral (
                select s.member_id, sum(s.area_hundredths)::bigint as area_hundredths, sum(s.amount_fen)::bigint as amount_fen,
                       (select (count(*) filter (where v.kind = 'REVALUATION') - count(*) filter (where v.kind = 'REVERSAL'
                            and exists (select 1 from share_movements r where r.id = v.reverses_id and r.kind = 'REVALUATION')))::int
                        from share_movements v where v.land_contribution_id = c.id and v.effective_on <= :day) as steps_taken
                from share_movements s where s.land_contribution_id = c.id and s.effective_on <= :day
                group by s.member_id having sum(s.area_hundredths) > 0) h
            join members m on m.id = h.member_id left join parcels p on p.id = c.parcel_id
            """;

    private final JdbcClient jdbc;

    LandShares(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that is held on a day, what ends first before the rest. */
    public List<LandShareRow> of(long cooperativeId, LocalDate day, int offset, int limit) {
        return jdbc.sql(HELD + """
                        where c.county_code = :county and c.cooperative_id = :cooperative
                        order by c.agreed_to, c.id offset :offset limit :limit""")
                .param("county", SystemUser.COUNTY)
                .param("cooperative", cooperativeId)
                .param("day", day)
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(LandShareRow.class)
                .list();
    }

    public LandTotals totals(long cooperativeId, LocalDate day) {
        return jdbc.sql("""
                        with unplaced as (
                            select coalesce(sum(area_hundredths), 0)::bigint as area, coalesce(sum(amount_fen), 0)::bigint as fen
                            from share_movements
                            where county_code = :county and cooperative_id = :cooperative and share_class = 'LAND'
                              and land_contribution_id is null and effective_on <= :day)
                        select count(held.*)::int as pieces, coalesce(sum(area_hundredths), 0)::bigint as area_hundredths,
                               coalesce(sum(amount_fen), 0)::bigint as amount_fen, max(area) as unplaced_hundredths, max(fen) as unplaced_fen
                        from unplaced left join (""" + HELD + " where c.county_code = :county and c.cooperative_id = :cooperative) held on true")
                .param("county", SystemUser.COUNTY)
                .param("cooperative", cooperativeId)
                .param("day", day)
                .query(LandTotals.class)
                .single();
    }

    /** One piece, as it is held on a day; empty when nobody holds it then. */
    public Optional<LandShareRow> find(long landContributionId, LocalDate day) {
        return jdbc.sql(HELD + " where c.id = :id")
                .param("id", landContributionId)
                .param("day", day)
                .query(LandShareRow.class)
                .optional();
    }

    /** What a member holds on a day. */
    public List<LandShareRow> ofMember(long memberId, LocalDate day) {
        return jdbc.sql(HELD + " where h.member_id = :member order by c.id limit :limit")
                .param("member", memberId)
                .param("day", day)
                .param("limit", LONGEST_PAGE)
                .query(LandShareRow.class)
                .list();
    }
}
