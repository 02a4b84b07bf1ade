package liannong.dividends.entitlements;

import static liannong.dividends.RunReason.RESOLUTION_NAMED_BEFORE;
import static liannong.dividends.entitlements.EntitlementReason.*;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import liannong.base.Refused;
import liannong.dividends.RunTexts;
import liannong.meetings.Matter;
import liannong.meetings.ResolutionRow;
import liannong.meetings.Resolutions;
import liannong.schedule.BusinessClock;
import liannong.ui.Fmt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether what a run divides was passed by those who have a part in it; the database asks the same (V097). */
@Component
class DecidedRuns {

    /** What passed a run: the number of a resolution or the document, and the sentence for the notice. */
    record Passed(String no, String sentence) {}

    private static final int LONGEST_DOCUMENT = 200;
    private static final int SHORTEST_DOCUMENT = 4;
    private static final int DAYS_OF_A_PLAN = 366;

    private final JdbcClient jdbc;
    private final Resolutions resolutions;
    private final BusinessClock clock;
    private final RunTexts texts;

    DecidedRuns(JdbcClient jdbc, Resolutions resolutions, BusinessClock clock, RunTexts texts) {
        this.jdbc = jdbc;
        this.resolutions = resolutions;
        this.clock = clock;
        this.texts = texts;
    }

    DecisionNeeded needed(long runId) {
        return jdbc.sql("select decision_of_entitlement(:run)")
                .param("run", runId)
                .query(DecisionNeeded.class)
                .optional()
                .orElseThrow(EntitlementSql::missing);
    }

    /**
     * Writes into a run who passed it, and says so in a sentence for its notice; empty where nobody votes.
     *
     * @throws Refused {@code DECISION_MISSING}, {@code DECIDED_TOO_EARLY} of a dividend before the period is over, of a
     *     transfer more than a year before its end, {@code DECIDED_LATER}, {@code RESOLUTION_NAMED_BEFORE}, those of
     *     {@link Resolutions#require}
     */
    Optional<Passed> decide(EntitlementRun run, Decision decision) {
        return switch (needed(run.id())) {
            case NOTHING -> Optional.empty();
            case RESOLUTION -> Optional.of(resolution(run, decision.resolutionId()));
            case DOCUMENT -> Optional.of(document(run, decision));
        };
    }

    private Passed resolution(EntitlementRun run, @Nullable Long id) {
        if (id == null) throw new Refused(DECISION_MISSING);
        ResolutionRow passed = resolutions.require(id, run.organisationId, Matter.PLAN, Matter.INCOME);
        inTime(run, passed.passedOn());
        if (earned(run) && named(run, id)) throw new Refused(RESOLUTION_NAMED_BEFORE, passed.no());
        run.passed(id);
        return new Passed(
                passed.no(), texts.text("entitlement.notice.resolution", passed.no(), Fmt.date(passed.passedOn())));
    }

    private Passed document(EntitlementRun run, Decision decision) {
        String document = Objects.requireNonNullElse(decision.document(), "");
        if (decision.on() == null || document.length() < SHORTEST_DOCUMENT || document.length() > LONGEST_DOCUMENT)
            throw new Refused(DECISION_MISSING);
        inTime(run, decision.on());
        run.decided(document, decision.on());
        return new Passed(document, texts.text("entitlement.notice.decided", document, Fmt.date(decision.on())));
    }

    private void inTime(EntitlementRun run, LocalDate on) {
        if (on.isAfter(clock.today())) throw new Refused(DECIDED_LATER, on);
        LocalDate after = earned(run) ? run.lastDay : run.lastDay.minusDays(DAYS_OF_A_PLAN);
        if (!on.isAfter(after)) throw new Refused(DECIDED_TOO_EARLY, on, after);
    }

    private boolean earned(EntitlementRun run) {
        return jdbc.sql("select exists (select from scheme_pools where version_id = :version and nature = 'DIVIDEND')")
                .param("version", run.schemeVersion())
                .query(Boolean.class)
                .single();
    }

    private boolean named(EntitlementRun run, long resolutionId) {
        return jdbc.sql("""
                        select exists (select from dividend_runs where resolution_id = :resolution)
                            or exists (select from entitlement_runs where resolution_id = :resolution and id <> :run)""")
                .param("resolution", resolutionId)
                .param("run", run.id())
                .query(Boolean.class)
                .single();
    }
}
