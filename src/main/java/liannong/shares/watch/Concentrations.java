package liannong.shares.watch;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.access.Roles;
import liannong.access.SystemUser;
import liannong.base.Refused;
import liannong.schedule.BusinessClock;
import liannong.shares.Evidence;
import liannong.shares.SharesReason;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Watches whether a cooperative is its members' or a few people's. The law of the land names no limit; a charter or the
 * county may. Nothing is refused by it.
 */
@Service
@Transactional
@PreAuthorize(Roles.STAFF)
public class Concentrations {

    private static final int LARGEST = 10;

    private static final String HELD = """
            with held as (
                select m.id, m.member_no, m.name, m.household_id, sum(s.amount_fen)::bigint as fen,
                       coalesce(sum(s.amount_fen) filter (where s.source = 'LOAN_FUNDED'), 0)::bigint as loan_fen
                from share_movements s join members m on m.id = s.member_id
                where s.county_code = :county and s.cooperative_id = :cooperative and s.effective_on <= :day
                  and s.share_class in ('LAND', 'CAPITAL', 'PREFERRED', 'COLLECTIVE')
                group by m.id, m.member_no, m.name, m.household_id having sum(s.amount_fen) > 0
            )
            """;

    private record Sums(long totalFen, int holders, long fiveLargestFen, long loanFen) {}

    private final JdbcClient jdbc;
    private final BusinessClock clock;

    Concentrations(JdbcClient jdbc, BusinessClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Concentration of(long cooperativeId, LocalDate day) {
        Sums sums = bind("""
                        select coalesce(sum(fen), 0)::bigint as total_fen, count(*)::int as holders, coalesce(sum(loan_fen), 0)::bigint as loan_fen,
                               (select coalesce(sum(fen), 0)::bigint from (select fen from held order by fen desc limit 5) five)
                                   as five_largest_fen
                        from held""", cooperativeId, day).query(Sums.class).single();
        List<HolderRow> holders = bind(
                        "select name as names, 1 as members, fen as amount_fen from held"
                                + " order by fen desc, member_no collate \"C\" limit " + LARGEST,
                        cooperativeId,
                        day)
                .query(HolderRow.class)
                .list();
        List<HolderRow> families =
                bind("""
                        select string_agg(name, '、' order by member_no collate "C") as names, count(*)::int as members,
                               sum(fen)::bigint as amount_fen
                        from held where household_id is not null group by household_id having count(*) > 1
                        order by sum(fen) desc, min(member_no collate "C") limit 10""", cooperativeId, day).query(HolderRow.class).list();
        return new Concentration(
                sums.totalFen(),
                sums.holders(),
                holders,
                families,
                sums.fiveLargestFen(),
                sums.loanFen(),
                limits(cooperativeId, day).orElse(null));
    }

    /** The cooperative's own limits of a day, or the county's. */
    @Transactional(readOnly = true)
    public Optional<Limits> limits(long cooperativeId, LocalDate day) {
        return jdbc.sql("""
                        select cooperative_id is not null as charter, valid_from, one_holder, one_family, five_largest, document
                        from share_limits
                        where (cooperative_id = :cooperative or cooperative_id is null and county_code = :county) and valid_from <= :day
                        order by cooperative_id nulls last, valid_from desc limit 1""")
                .param("cooperative", cooperativeId)
                .param("county", SystemUser.COUNTY)
                .param("day", day)
                .query(Limits.class)
                .optional();
    }

    /**
     * Sets limits from a day on: a cooperative's by its bookkeeper as its charter says, the county's by the bureau.
     *
     * @param cooperativeId null for the county's
     * @throws org.springframework.security.access.AccessDeniedException for the other of the two
     * @throws Refused {@code LIMITS_OUT_OF_RANGE} for none between 0 and 1 or set for that day before
     */
    @PreAuthorize("hasAnyRole('BOOKKEEPER','BUREAU_OFFICER')")
    public void set(
            @org.jspecify.annotations.Nullable Long cooperativeId,
            LocalDate from,
            BigDecimal oneHolder,
            BigDecimal oneFamily,
            BigDecimal fiveLargest,
            Evidence evidence) {
        if ((cooperativeId == null) != (CurrentUser.get().role() == Role.BUREAU_OFFICER))
            throw new AccessDeniedException("limits of another");
        for (BigDecimal limit : List.of(oneHolder, oneFamily, fiveLargest)) {
            if (limit.signum() <= 0 || limit.compareTo(BigDecimal.ONE) > 0)
                throw new Refused(SharesReason.LIMITS_OUT_OF_RANGE);
        }
        try {
            jdbc.sql("""
                            insert into share_limits (id, county_code, cooperative_id, division_code, valid_from, one_holder, one_family,
                                five_largest, document, recorded_by, recorded_at)
                            values (nextval('share_limits_seq'), :county, :cooperative,
                                coalesce((select division_code from organisations where id = :cooperative), :county), :from, :holder, :family,
                                :five, :document, :by, :at)""")
                    .param("county", SystemUser.COUNTY)
                    .param("cooperative", cooperativeId)
                    .param("from", from)
                    .param("holder", oneHolder)
                    .param("family", oneFamily)
                    .param("five", fiveLargest)
                    .param("document", evidence.title())
                    .param("by", CurrentUser.get().id())
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
        } catch (DuplicateKeyException twice) {
            throw new Refused(SharesReason.LIMITS_OUT_OF_RANGE);
        }
    }

    private JdbcClient.StatementSpec bind(String sql, long cooperativeId, LocalDate day) {
        return jdbc.sql(HELD + sql)
                .param("county", SystemUser.COUNTY)
                .param("cooperative", cooperativeId)
                .param("day", day);
    }
}
