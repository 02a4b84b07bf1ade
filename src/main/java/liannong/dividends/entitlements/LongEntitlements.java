package liannong.dividends.entitlements;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liannong.base.Money;
import liannong.dividends.RunState;
import liannong.dividends.schemes.GrainPrice;
import liannong.schedule.works.WorkRow;
import liannong.schedule.works.Works;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The steps of a run by a scheme that touch every line: with many lines they are only asked for in the click. */
@Service
public class LongEntitlements {

    static final String COMPUTE = "ENTITLEMENT_COMPUTE";
    static final String CONFIRM = "ENTITLEMENT_CONFIRM";
    static final String RELEASE = "ENTITLEMENT_RELEASE";

    private static final int LONGEST_INPUT = 2_000;

    private final EntitlementRuns runs;
    private final Entitlements entitlements;
    private final Works works;
    private final JdbcClient jdbc;
    private final int whileOneWaits;

    LongEntitlements(
            EntitlementRuns runs,
            Entitlements entitlements,
            Works works,
            JdbcClient jdbc,
            @Value("${liannong.dividends.members-while-one-waits:5000}") int whileOneWaits) {
        this.runs = runs;
        this.entitlements = entitlements;
        this.works = works;
        this.jdbc = jdbc;
        this.whileOneWaits = whileOneWaits;
    }

    /**
     * Computes a run.
     *
     * @return whether it is done; otherwise it is asked for
     * @throws liannong.base.Refused those of {@link EntitlementRuns#compute}, {@code WORK_UNDER_WAY}
     */
    @Transactional
    @PreAuthorize("hasAnyRole('BOOKKEEPER','CHAIR')")
    public boolean compute(long runId, Map<String, Money> amounts, List<GrainPrice> prices) {
        EntitlementRow run = find(runId);
        String typed = new TypedFigures(amounts, prices).text();
        if (typed.length() <= LONGEST_INPUT && run.audience() == Audience.MEMBERS && hasManyMembers(run))
            return ask(COMPUTE, run, typed);
        runs.compute(runId, amounts, prices);
        return true;
    }

    private boolean hasManyMembers(EntitlementRow run) {
        return jdbc.sql("select count(*) from (select 1 from members where cooperative_id = :id limit :most) m")
                        .param("id", run.organisationId())
                        .param("most", whileOneWaits + 1L)
                        .query(Long.class)
                        .single()
                > whileOneWaits;
    }

    /**
     * Confirms a run.
     *
     * @return whether it is done; otherwise it is asked for
     * @throws liannong.base.Refused those of {@link EntitlementRuns#confirm}, {@code WORK_UNDER_WAY}
     */
    @Transactional
    @PreAuthorize("hasRole('CHAIR')")
    public boolean confirm(long runId, Decision decision) {
        EntitlementRow run = find(runId);
        if (run.lineCount() > whileOneWaits) return ask(CONFIRM, run, decision.text());
        runs.confirm(runId, decision);
        return true;
    }

    /**
     * Releases a run.
     *
     * @return whether it is done; otherwise it is asked for
     * @throws liannong.base.Refused those of {@link EntitlementRuns#release}, {@code WORK_UNDER_WAY}
     */
    @Transactional
    @PreAuthorize("hasRole('BUREAU_APPROVER')")
    public boolean release(long runId, LocalDate dueOn) {
        EntitlementRow run = find(runId);
        if (run.lineCount() > whileOneWaits) return ask(RELEASE, run, dueOn.toString());
        runs.release(runId, dueOn);
        return true;
    }

    /** The last time that the step a run waits for was to be taken in the background. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Optional<WorkRow> work(long runId, RunState state) {
        return switch (state) {
            case SUBMITTED -> works.last(CONFIRM, runId);
            case ON_NOTICE -> works.last(RELEASE, runId);
            case DRAFT -> works.last(COMPUTE, runId);
            case RELEASED -> Optional.empty();
        };
    }

    private boolean ask(String kind, EntitlementRow run, String input) {
        works.ask(kind, run.id(), run.organisationId(), input);
        return false;
    }

    private EntitlementRow find(long runId) {
        return entitlements.run(runId).orElseThrow(EntitlementSql::missing);
    }
}
