package liannong.shares;

import java.util.List;
import java.util.Optional;
import liannong.access.Roles;
import liannong.schedule.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The account that a cooperative keeps for each member (COOP art 43): every movement, and what they come to. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Roles.STAFF)
public class MemberAccounts {

    public static final int LONGEST_PAGE = 200;

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    MemberAccounts(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Empty when there is no such member, or it is out of the user's sight. */
    public Optional<MemberAccount> find(long memberId) {
        return jdbc.sql("""
                        select m.id as member_id, m.member_no, m.name, m.kind, o.id as cooperative_id, o.name as cooperative,
                               t.name || ' ' || d.name as place, m.joined_on, m.left_on, h.*
                        from members m join organisations o on o.id = m.cooperative_id
                        join divisions d on d.code = m.division_code join divisions t on t.code = d.parent_code
                        cross join lateral (
                            select count(*)::int as movements,""" + HeldSql.SUMS + """
                            from share_movements s where s.member_id = m.id and s.effective_on <= :today) h
                        where m.id = :member""")
                .param("member", memberId)
                .param("today", clock.today())
                .query(MemberAccount.class)
                .optional();
    }

    /** Every movement, the latest first, with what was held of its class after it. */
    public List<MovementRow> movements(long memberId, int offset, int limit) {
        return jdbc.sql("""
                        select s.id, s.effective_on, s.recorded_at, u.display_name as recorded_by, s.share_class, s.kind, s.source,
                               s.amount_fen, s.unpaid_fen, s.area_hundredths, s.held_fen, s.acquired_on, s.due_on,
                               s.document, s.document_id, s.reverses_id, r.id as reversed_by_id,
                               s.reversible and r.id is null as reversible
                        from (select x.*, reversible(x) as reversible, sum(x.amount_fen) over (partition by x.share_class
                                  order by x.effective_on, x.id rows unbounded preceding)::bigint as held_fen
                              from share_movements x where x.member_id = :member) s
                        join user_names u on u.id = s.recorded_by left join share_movements r on r.reverses_id = s.id
                        order by s.effective_on desc, s.id desc offset :offset limit :limit""")
                .param("member", memberId)
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(MovementRow.class)
                .list();
    }
}
