package liannong.shares;

import java.util.List;
import liannong.schedule.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the members of a household hold, in all their cooperatives together: a member's shares go where the member
 * goes.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
public class Holdings {

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Holdings(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** By cooperative and class of share, in fen; at most two hundred rows. */
    public List<HoldingRow> ofHousehold(long householdId) {
        return jdbc.sql("""
                        select o.id as cooperative_id, o.name as cooperative, s.share_class, sum(s.amount_fen)::bigint as amount_fen,
                               sum(s.area_hundredths)::bigint as area_hundredths, min(s.effective_on) as since
                        from members m join share_movements s on s.member_id = m.id join organisations o on o.id = s.cooperative_id
                        where m.household_id = :household and s.effective_on <= :today
                        group by o.name, o.id, s.share_class having sum(s.amount_fen) <> 0
                        order by o.name, o.id, s.share_class limit 200""")
                .param("household", householdId)
                .param("today", clock.today())
                .query(HoldingRow.class)
                .list();
    }
}
