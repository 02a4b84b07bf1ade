package liannong.schedule.works;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import liannong.access.CurrentUser;
import liannong.access.SignedIn;
import liannong.access.SystemUser;
import liannong.base.Broken;
import liannong.base.Refused;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What takes longer than a click: asked for here, done in the background, looked at as often as wanted. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
public class Works {

    private static final String ROW = """
            select w.id, w.kind, w.subject_id, w.state, w.done_count as done, w.total_count as total, u.display_name as asked_name,
                   w.asked_at, w.finished_at, w.refusal, w.refusal_en
            from works w join user_names u on u.id = w.asked_by
            """;

    private static final int LONGEST_PAGE = 100;

    private final JdbcClient jdbc;
    private final WorkRuns runs;
    private final Clock clock;

    Works(JdbcClient jdbc, WorkRuns runs, Clock clock) {
        this.jdbc = jdbc;
        this.runs = runs;
        this.clock = clock;
    }

    /**
     * Asks for a work in the name of the signed-in user; it begins when this transaction is committed.
     *
     * @param organisationId whose it is: who sees its things sees the work
     * @param input what the kind needs besides, at most 2,000 characters
     * @throws Refused {@code WORK_UNDER_WAY} while the same is asked for
     */
    @PreAuthorize("hasAnyRole('BOOKKEEPER','CHAIR','BUREAU_OFFICER','BUREAU_APPROVER')")
    public long ask(String kind, long subjectId, long organisationId, String input) {
        if (!runs.knows(kind)) throw new IllegalArgumentException("nobody does works of the kind " + kind);
        SignedIn me = CurrentUser.get();
        try {
            long id = jdbc.sql("""
                            insert into works (id, county_code, kind, subject_id, input, division_code, organisation_id, asked_by,
                                asked_role, asked_division, asked_organisations, asked_at)
                            select nextval('works_seq'), :county, :kind, :subject, :input, o.division_code, o.id, :me, :role, :division,
                                :organisations::bigint[], :now
                            from organisations o where o.id = :organisation returning id""")
                    .param("county", SystemUser.COUNTY)
                    .param("kind", kind)
                    .param("subject", subjectId)
                    .param("input", input)
                    .param("me", me.id())
                    .param("role", me.role().name())
                    .param("division", me.division())
                    .param("organisations", array(me.organisationIds()))
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("organisation", organisationId)
                    .query(Long.class)
                    .single();
            runs.kickAfterCommit();
            return id;
        } catch (DataIntegrityViolationException twice) {
            if (!Broken.promise(twice, "works_one_at_a_time")) throw twice;
            throw new Refused(WorkReason.WORK_UNDER_WAY);
        }
    }

    /** The last work of the kind on a subject that the user sees. */
    @Transactional(readOnly = true)
    public Optional<WorkRow> last(String kind, long subjectId) {
        return jdbc.sql(ROW + " where w.kind = :kind and w.subject_id = :subject order by w.id desc limit 1")
                .param("kind", kind)
                .param("subject", subjectId)
                .query(WorkRow.class)
                .optional();
    }

    /** The latest works of all kinds that the user sees, those under way first. */
    @Transactional(readOnly = true)
    public List<WorkRow> latest(int limit) {
        return jdbc.sql(ROW + " order by w.state in ('WAITING', 'RUNNING') desc, w.id desc limit :limit")
                .param("limit", Math.min(limit, LONGEST_PAGE))
                .query(WorkRow.class)
                .list();
    }

    private static String array(List<Long> ids) {
        return ids.stream().map(String::valueOf).collect(java.util.stream.Collectors.joining(",", "{", "}"));
    }
}
