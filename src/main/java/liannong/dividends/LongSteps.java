package liannong.dividends;

import java.time.LocalDate;
import java.util.Optional;
import liannong.schedule.works.WorkRow;
import liannong.schedule.works.Works;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a distribution that touch every line: with many lines they are only asked for in the click. */
@Service
public class LongSteps {

    static final String CONFIRM = "DIVIDEND_CONFIRM";
    static final String RELEASE = "DIVIDEND_RELEASE";
    static final String CORRECT = "DIVIDEND_CORRECTION";

    /** In the place of a resolution, of a correction. */
    static final String NO_RESOLUTION = "";

    private final DividendRuns runs;
    private final Corrections corrections;
    private final Works works;
    private final JdbcClient jdbc;
    private final int whileOneWaits;

    LongSteps(
            DividendRuns runs,
            Corrections corrections,
            Works works,
            JdbcClient jdbc,
            @Value("${liannong.dividends.members-while-one-waits:5000}") int whileOneWaits) {
        this.runs = runs;
        this.corrections = corrections;
        this.works = works;
        this.jdbc = jdbc;
        this.whileOneWaits = whileOneWaits;
    }

    /**
     * Confirms a distribution.
     *
     * @return whether it is done; otherwise it is asked for
     * @throws liannong.base.Refused those of {@link DividendRuns#confirm}, {@code WORK_UNDER_WAY}
     */
    @Transactional
    @PreAuthorize("hasRole('CHAIR')")
    public boolean confirm(long runId, long resolutionId) {
        if (isLong(runId)) return ask(CONFIRM, runId, Long.toString(resolutionId));
        runs.confirm(runId, resolutionId);
        return true;
    }

    /** As the other, of a correction: {@link Corrections#confirm}. */
    @Transactional
    @PreAuthorize("hasRole('CHAIR')")
    public boolean confirm(long runId) {
        if (isLong(runId)) return ask(CONFIRM, runId, NO_RESOLUTION);
        corrections.confirm(runId);
        return true;
    }

    /**
     * Releases a run.
     *
     * @return whether it is done; otherwise it is asked for
     * @throws liannong.base.Refused those of {@link DividendRuns#release}, {@code WORK_UNDER_WAY}
     */
    @Transactional
    @PreAuthorize("hasRole('BUREAU_APPROVER')")
    public boolean release(long runId, LocalDate dueOn) {
        if (isLong(runId)) return ask(RELEASE, runId, dueOn.toString());
        runs.release(runId, dueOn);
        return true;
    }

    /**
     * Computes a correction of a run's year, as {@link Corrections#compute}.
     *
     * @return the correction; empty when it is only asked for
     * @throws liannong.base.Refused those of {@link Corrections#compute}, {@code WORK_UNDER_WAY}
     */
    @Transactional
    @PreAuthorize("hasAnyRole('BOOKKEEPER','CHAIR')")
    public Optional<Long> correct(long runId, String reason) {
        String why = Corrections.written(reason);
        if (!isLong(runId)) return Optional.of(corrections.compute(runId, why));
        ask(CORRECT, runId, why);
        return Optional.empty();
    }

    /** The last time that the step a run waits for was to be taken in the background. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Optional<WorkRow> work(long runId, RunState state) {
        return switch (state) {
            case SUBMITTED -> works.last(CONFIRM, runId);
            case ON_NOTICE -> works.last(RELEASE, runId);
            case DRAFT, RELEASED -> works.last(CORRECT, runId);
        };
    }

    private boolean ask(String kind, long runId, String input) {
        long cooperative = jdbc.sql("select cooperative_id from dividend_runs where id = :run")
                .param("run", runId)
                .query(Long.class)
                .single();
        works.ask(kind, runId, cooperative, input);
        return false;
    }

    private boolean isLong(long runId) {
        return jdbc.sql("select line_count from dividend_runs where id = :run")
                        .param("run", runId)
                        .query(Integer.class)
                        .optional()
                        .orElseThrow(DistributionSql::missing)
                > whileOneWaits;
    }
}
