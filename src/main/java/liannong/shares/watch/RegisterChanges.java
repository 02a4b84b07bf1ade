package liannong.shares.watch;

import java.time.LocalDate;
import java.util.List;
import liannong.access.Roles;
import liannong.access.SystemUser;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is different in a register between two days, member by member and class by class. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Roles.STAFF)
public class RegisterChanges {

    public static final int LONGEST_PAGE = 200;

    private static final String CHANGED = """
            with moved as (
                select s.member_id, s.share_class,
                       coalesce(sum(s.amount_fen) filter (where s.effective_on <= :before), 0)::bigint as before_fen,
                       sum(s.amount_fen)::bigint as after_fen,
                       coalesce(sum(s.area_hundredths) filter (where s.effective_on <= :before), 0)::bigint as before_hundredths,
                       sum(s.area_hundredths)::bigint as after_hundredths,
                       count(*) filter (where s.effective_on > :before)::int as movements
                from share_movements s
                where s.county_code = :county and s.cooperative_id = :cooperative and s.effective_on <= :after
                group by s.member_id, s.share_class
            ), changed as (
                select * from moved
                where before_fen <> after_fen or before_hundredths <> after_hundredths
            )
            """;

    private final JdbcClient jdbc;

    RegisterChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whatever is another on the later day than it was on the earlier one. */
    public List<ChangeRow> rows(long cooperativeId, LocalDate before, LocalDate after, int offset, int limit) {
        return bind(CHANGED + """
                        select m.id as member_id, m.member_no, m.name, c.share_class, c.before_fen, c.after_fen, c.before_hundredths,
                               c.after_hundredths, c.movements
                        from changed c join members m on m.id = c.member_id
                        order by m.member_no collate "C", m.id, c.share_class offset :offset limit :limit""", cooperativeId, before, after)
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(ChangeRow.class)
                .list();
    }

    public ChangeTotals totals(long cooperativeId, LocalDate before, LocalDate after) {
        return bind(CHANGED + """
                        select count(*)::int as rows, coalesce(sum(before_fen), 0)::bigint as before_fen,
                               coalesce(sum(after_fen), 0)::bigint as after_fen
                        from changed""", cooperativeId, before, after)
                .query(ChangeTotals.class)
                .single();
    }

    private JdbcClient.StatementSpec bind(String sql, long cooperativeId, LocalDate before, LocalDate after) {
        return jdbc.sql(sql)
                .param("county", SystemUser.COUNTY)
                .param("cooperative", cooperativeId)
                .param("before", before)
                .param("after", after);
    }
}
