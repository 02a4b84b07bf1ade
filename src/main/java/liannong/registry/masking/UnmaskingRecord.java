package liannong.registry.masking;

import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import liannong.base.BusinessTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of what was opened: an auditor reads all of it, everybody else his own. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('VILLAGE_CLERK','TOWNSHIP_CLERK','BUREAU_OFFICER','BUREAU_APPROVER','AUDITOR')")
public class UnmaskingRecord {

    private static final int LONGEST_PAGE = 200;

    private static final String FILTERED = """
            from unmaskings u join user_names n on n.id = u.user_id
            where (:field::text is null or u.field = :field)
              and (:from::timestamptz is null or u.at >= :from) and (:before::timestamptz is null or u.at < :before)
              and (:text = '' or strpos(n.display_name, :text) > 0 or strpos(u.reason, :text) > 0)
            """;

    private static final String SUBJECT = """
            case split_part(u.field, '.', 1)
                when 'person' then (select p.name from persons p where p.id = u.subject_id)
                when 'household' then (select p.name || ' ' || h.card_no from households h
                    left join household_members m on m.household_id = h.id and m.relation = 'HEAD' and m.valid_to = 'infinity'
                    left join persons p on p.id = m.person_id where h.id = u.subject_id)
                when 'change_request' then (select coalesce(p.name || ' ', '') || h.card_no from change_requests r
                    join households h on h.id = r.household_id
                    left join household_members m on m.household_id = h.id and m.relation = 'HEAD' and m.valid_to = 'infinity'
                    left join persons p on p.id = coalesce(r.person_id, m.person_id) where r.id = u.subject_id)
                when 'account' then (select a.holder_name || ' ' || a.bank from accounts a where a.id = u.subject_id)
            end
            """;

    private final JdbcClient jdbc;

    UnmaskingRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first, at most 200. */
    public List<UnmaskingRow> list(UnmaskingFilter filter, int offset, int limit) {
        return filtered(
                        "select u.id, u.at, n.display_name as opened_by, u.field, " + SUBJECT + " as subject, u.reason "
                                + FILTERED + " order by u.at desc, u.id desc offset :offset limit :limit",
                        filter)
                .param("offset", offset)
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(UnmaskingRow.class)
                .list();
    }

    public int count(UnmaskingFilter filter) {
        return filtered("select count(*)::int " + FILTERED, filter)
                .query(Integer.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, UnmaskingFilter filter) {
        MaskedField field = filter.field();
        LocalDate to = filter.to();
        return jdbc.sql(sql)
                .param("text", filter.text())
                .param("field", field == null ? null : field.field(), Types.VARCHAR)
                .param("from", morning(filter.from()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("before", morning(to == null ? null : to.plusDays(1)), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    private static @Nullable Object morning(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(BusinessTime.ZONE).toOffsetDateTime();
    }
}
