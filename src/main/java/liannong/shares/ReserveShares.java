package liannong.shares;

import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import liannong.access.CurrentUser;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The part of the reserve that stands in each member's account (COOP art 43), added year by year. */
@Service
public class ReserveShares {

    private final JdbcClient jdbc;
    private final LateReserve late;
    private final BusinessClock clock;

    ReserveShares(JdbcClient jdbc, LateReserve late, BusinessClock clock) {
        this.jdbc = jdbc;
        this.late = late;
        this.clock = clock;
    }

    /**
     * Enters a year's reserve by member, effective on the last day of that year, when a run is released; a correction
     * may take some of it back. What comes to somebody who was settled with when he left is settled at once, too.
     *
     * @throws Refused {@code RESERVE_GONE} with the name of who, or whose heirs, have less of the reserve than is taken
     */
    @Transactional(propagation = Propagation.MANDATORY)
    @PreAuthorize("isAuthenticated()")
    public void quantify(ReserveOfYear reserve) {
        List<ReserveShare> shares = reserve.shares().stream()
                .filter(share -> !share.amount().isZero())
                .toList();
        if (shares.isEmpty()) return;
        jdbc.sql("""
                        insert into share_movements (id, county_code, cooperative_id, member_id, household_id, division_code, share_class,
                            kind, source, amount_fen, document, effective_on, recorded_at, recorded_by, command_id)
                        select nextval('share_movements_seq'), m.county_code, m.cooperative_id, m.id, m.household_id, m.division_code,
                            'RESERVE', 'QUANTIFICATION', 'SURPLUS', s.amount, :document, :day, :at, :by, s.command
                        from unnest(:members::bigint[], :amounts::bigint[], :commands::uuid[]) as s(member_id, amount, command)
                        join members m on m.id = s.member_id""")
                .param("members", of(shares, ReserveShare::memberId))
                .param("amounts", of(shares, share -> share.amount().fen()))
                .param("commands", of(shares, ReserveShare::commandId))
                .param("document", reserve.document())
                .param("day", reserve.effectiveOn())
                .param("at", Timestamp.from(clock.instant()))
                .param("by", CurrentUser.get().id())
                .update();
        late.settle(reserve);
        overdrawn(shares).ifPresent(name -> {
            throw new Refused(SharesReason.RESERVE_GONE, name);
        });
    }

    /** The first of whom more was taken than he holds on some day: he turned it into capital, or gave it away. */
    private Optional<String> overdrawn(List<ReserveShare> shares) {
        return jdbc.sql("""
                        select m.name from members m
                        where m.id in (select member_id from share_movements where command_id = any (:commands::uuid[]) and amount_fen < 0)
                          and exists (select 1 from (
                              select sum(amount_fen) over (order by effective_on) as held from share_movements
                              where member_id = m.id and share_class = 'RESERVE') days where held < 0)
                        order by m.member_no collate "C" limit 1""")
                .param("commands", of(shares, ReserveShare::commandId))
                .query(String.class)
                .optional();
    }

    /** As a literal of an array in SQL. */
    private static String of(List<ReserveShare> shares, Function<ReserveShare, Object> what) {
        return shares.stream()
                .map(share -> what.apply(share).toString())
                .collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }
}
