package liannong.dividends;

import static liannong.dividends.RunReason.*;

import java.time.Instant;
import liannong.access.CurrentUser;
import liannong.base.Broken;
import liannong.base.Refused;
import liannong.dividends.slips.RunRoots;
import liannong.dividends.slips.SlipSource;
import liannong.notices.Notices;
import liannong.schedule.BusinessClock;
import liannong.shares.ShareRegister;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Corrects a distribution whose year was released: a slip that was forgotten, a share that was wrong. What was paid is
 * never rewritten; a correction is a run of the same year that divides the same pools by the register as it is known
 * now, and its lines are the difference. It is submitted, laid open and released as every run.
 */
@Service
@Transactional
public class Corrections {

    /** Of the reason, in characters. */
    public static final int SHORTEST = 4;

    public static final int LONGEST = 200;

    private static final String MAKERS = "hasAnyRole('BOOKKEEPER','CHAIR')";

    private final DividendRunsById runs;
    private final DistributionSql sql;
    private final RunComputation computation;
    private final ShareRegister register;
    private final Notices notices;
    private final CorrectionNotice notice;
    private final RunRoots roots;
    private final BusinessClock clock;

    Corrections(
            DividendRunsById runs,
            DistributionSql sql,
            RunComputation computation,
            ShareRegister register,
            Notices notices,
            CorrectionNotice notice,
            RunRoots roots,
            BusinessClock clock) {
        this.runs = runs;
        this.sql = sql;
        this.computation = computation;
        this.register = register;
        this.notices = notices;
        this.notice = notice;
        this.roots = roots;
        this.clock = clock;
    }

    /**
     * Begins the next correction of a run's year and computes it, or computes the draft of one again; returns it.
     *
     * @param runId the year's distribution or any of its corrections
     * @param reason what came to light, without the names of persons: it stands on the notice
     * @throws Refused {@code NO_SUCH_RUN}, {@code CORRECTION_SAYS_WHY}, {@code NOTHING_TO_CORRECT_YET} while the last
     *     run of the year is not released, {@code RESERVE_TURNED_INTO_OTHER} with the name of who has less
     *     of it than he is to give back, {@code RUN_EXISTS} when somebody was faster, or what the law refuses
     *     ({@link DividendReason})
     */
    @PreAuthorize(MAKERS)
    public long compute(long runId, String reason) {
        String why = written(reason);
        DividendRun any = runs.findById(runId).orElseThrow(DistributionSql::missing);
        DividendRun last = runs.findFirstByCooperativeIdAndYearOrderByCorrectionNoDesc(any.cooperativeId, any.year)
                .orElseThrow(DistributionSql::missing);
        DividendRun draft = last.isCorrection() && last.state == RunState.DRAFT ? last : begin(last, why);
        draft.enter(why, register.specialFund(draft.cooperativeId, draft.recordDate), me(), now());
        computation.compute(draft, now());
        sql.withLessReserve(draft.id()).ifPresent(name -> {
            throw new Refused(RESERVE_TURNED_INTO_OTHER, name);
        });
        return draft.id();
    }

    /** The reason as it stands on record; refuses {@code CORRECTION_SAYS_WHY} when it says too little or too much. */
    public static String written(String reason) {
        String why = reason.replace('\0', ' ').strip();
        int length = why.codePointCount(0, why.length());
        if (length < SHORTEST || length > LONGEST) throw new Refused(CORRECTION_SAYS_WHY, SHORTEST, LONGEST);
        return why;
    }

    private DividendRun begin(DividendRun last, String why) {
        try {
            return runs.saveAndFlush(new DividendRun(last, last.correctionNo + 1, why, me(), now()));
        } catch (DataIntegrityViolationException faster) {
            if (!Broken.promise(faster, "dividend_runs_once") && !Broken.promise(faster, "dividend_runs_number_key"))
                throw faster;
            throw new Refused(RUN_EXISTS);
        }
    }

    /**
     * Confirms a correction and lays it open, sealed. It needs no resolution of its own: it divides what the members
     * passed, by the rates that they passed.
     *
     * @throws Refused {@code NO_SUCH_RUN} also of a run that is no correction, {@code NOT_SUBMITTED},
     *     {@code NEEDS_A_SECOND_PERSON}
     */
    @PreAuthorize("hasRole('CHAIR')")
    public void confirm(long runId) {
        DividendRun run = runs.findById(runId).filter(DividendRun::isCorrection).orElseThrow(DistributionSql::missing);
        run.requireConfirmableBy(me());
        run.confirm(me(), now(), null, notices.open(notice.of(run, roots.seal(SlipSource.DISTRIBUTION, runId))));
        runs.saveAndFlush(run);
    }

    private static long me() {
        return CurrentUser.get().id();
    }

    private Instant now() {
        return clock.instant();
    }
}
