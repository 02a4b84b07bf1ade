package liannong.meetings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import liannong.access.Roles;
import liannong.base.Refused;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was decided by sealed meetings, for whatever needs a decision of the members to rest on. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Roles.STAFF)
public class Resolutions {

    public static final int LONGEST_LIST = 200;

    private static final String ROW = "select id, no, matter, text, passed_on, meeting_id from resolutions";

    private final JdbcClient jdbc;

    Resolutions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those about one of the matters, the latest first, at most 200. */
    public List<ResolutionRow> of(long cooperativeId, Set<Matter> matters, int limit) {
        return jdbc.sql(ROW + """
                         where cooperative_id = :cooperative and matter = any (:matters)
                        order by passed_on desc, id desc limit :limit""")
                .param("cooperative", cooperativeId)
                .param("matters", matters.stream().map(Matter::name).toArray(String[]::new))
                .param("limit", Math.min(limit, LONGEST_LIST))
                .query(ResolutionRow.class)
                .list();
    }

    /** Empty where there is none, or it is not the user's to see. */
    public Optional<ResolutionRow> find(long resolutionId) {
        return jdbc.sql(ROW + " where id = :id")
                .param("id", resolutionId)
                .query(ResolutionRow.class)
                .optional();
    }

    /**
     * The resolution on which something of this cooperative is to rest.
     *
     * @param matters what it may be about
     * @throws Refused {@code NO_SUCH_RESOLUTION} where there is none of this cooperative,
     *     {@code RESOLUTION_OF_ANOTHER_MATTER}
     */
    public ResolutionRow require(long resolutionId, long cooperativeId, Matter... matters) {
        ResolutionRow found = jdbc.sql(ROW + " where id = :id and cooperative_id = :cooperative")
                .param("id", resolutionId)
                .param("cooperative", cooperativeId)
                .query(ResolutionRow.class)
                .optional()
                .orElseThrow(() -> new Refused(MeetingReason.NO_SUCH_RESOLUTION));
        if (!List.of(matters).contains(found.matter()))
            throw new Refused(MeetingReason.RESOLUTION_OF_ANOTHER_MATTER, found.no());
        return found;
    }

    /**
     * The resolution on which an act of this cooperative is to rest: passed on the day the act takes effect, or before.
     *
     * @param notAfter the day from which the act is in effect
     * @param matters what it may be about
     * @throws Refused {@code RESOLUTION_LATER}, and as {@link #require(long, long, Matter...)}
     */
    public ResolutionRow require(long resolutionId, long cooperativeId, LocalDate notAfter, Matter... matters) {
        ResolutionRow found = require(resolutionId, cooperativeId, matters);
        if (found.passedOn().isAfter(notAfter))
            throw new Refused(MeetingReason.RESOLUTION_LATER, found.no(), found.passedOn(), notAfter);
        return found;
    }
}
