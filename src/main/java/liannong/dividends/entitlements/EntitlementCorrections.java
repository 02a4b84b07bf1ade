package liannong.dividends.entitlements;

import static liannong.dividends.entitlements.EntitlementReason.*;

import java.time.Instant;
import liannong.access.CurrentUser;
import liannong.base.Broken;
import liannong.base.Refused;
import liannong.dividends.Corrections;
import liannong.dividends.RunState;
import liannong.schedule.BusinessClock;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects what was released by a scheme: a household was named with the wrong days, a share was wrong. What was paid
 * is never rewritten; a correction is a run of the same scheme, version and period, and its lines are the difference.
 * It is named, computed, submitted, laid open and released as every run ({@link EntitlementRuns}).
 */
@Service
@Transactional
public class EntitlementCorrections {

    private final EntitlementRunsById runs;
    private final EntitlementSql sql;
    private final BusinessClock clock;

    EntitlementCorrections(EntitlementRunsById runs, EntitlementSql sql, BusinessClock clock) {
        this.runs = runs;
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * Begins the next correction of a run's period, with the households that were named for the last one; or says of
     * the draft of one otherwise why, which is then computed again by who says so. Returns it.
     *
     * @param runId the period's run or any of its corrections
     * @param reason what came to light, without the names of persons: it stands on the notice
     * @throws Refused {@code NO_SUCH_RUN}, {@code CORRECTION_SAYS_WHY}, {@code EXIT_IS_FINAL} of exit statements,
     *     {@code PERIOD_NOT_RELEASED} while the last run of the period is not released, also when somebody was faster
     */
    @PreAuthorize("hasAnyRole('BOOKKEEPER','CHAIR')")
    public long open(long runId, String reason) {
        String why = Corrections.written(reason);
        EntitlementRun any = runs.findById(runId).orElseThrow(EntitlementSql::missing);
        Long scheme = any.schemeId;
        if (scheme == null) throw new Refused(EXIT_IS_FINAL);
        EntitlementRun last = runs.findFirstBySchemeIdAndFirstDayAndLastDayOrderByCorrectionNoDesc(
                        scheme, any.firstDay, any.lastDay)
                .orElseThrow(EntitlementSql::missing);
        if (last.isCorrection() && last.state() == RunState.DRAFT) {
            last.because(why, me(), now());
            return runs.saveAndFlush(last).id();
        }
        if (last.state() != RunState.RELEASED) throw new Refused(PERIOD_NOT_RELEASED);
        EntitlementRun correction = begin(last.correction(why, me(), now()));
        sql.takeNames(last.id(), correction.id());
        return correction.id();
    }

    private EntitlementRun begin(EntitlementRun correction) {
        try {
            return runs.saveAndFlush(correction);
        } catch (DataIntegrityViolationException faster) {
            if (!Broken.promise(faster, "entitlement_runs_once", "entitlement_runs_number_key")) throw faster;
            throw new Refused(PERIOD_NOT_RELEASED);
        }
    }

    private static long me() {
        return CurrentUser.get().id();
    }

    private Instant now() {
        return clock.instant();
    }
}
