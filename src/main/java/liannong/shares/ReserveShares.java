package liannong.shares;

import java.time.LocalDate;
import java.util.List;
import liannong.access.CurrentUser;
import liannong.schedule.BusinessClock;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The part of the reserve that stands in each member's account (COOP art 43), added year by year. */
@Service
public class ReserveShares {

    private final JdbcTemplate batch;
    private final BusinessClock clock;

    ReserveShares(JdbcTemplate batch, BusinessClock clock) {
        this.batch = batch;
        this.clock = clock;
    }

    /**
     * Enters a year's reserve by member, effective on the last day of that year, when a run is released; a correction
     * may take some of it back.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("isAuthenticated()")
    public void quantify(LocalDate effectiveOn, String document, List<ReserveShare> shares) {
        List<Object[]> rows = shares.stream()
                .filter(share -> !share.amount().isZero())
                .map(share -> new Object[] {
                    share.amount().fen(),
                    document,
                    effectiveOn,
                    java.sql.Timestamp.from(clock.instant()),
                    CurrentUser.get().id(),
                    share.commandId(),
                    share.memberId()
                })
                .toList();
        batch.batchUpdate("""
                insert into share_movements (id, county_code, cooperative_id, member_id, household_id, division_code, share_class, kind,
                    source, amount_fen, document, effective_on, recorded_at, recorded_by, command_id)
                select nextval('share_movements_seq'), m.county_code, m.cooperative_id, m.id, m.household_id, m.division_code, 'RESERVE',
                    'QUANTIFICATION', 'SURPLUS', ?, ?, ?, ?, ?, ? from members m where m.id = ?""", rows);
    }
}
