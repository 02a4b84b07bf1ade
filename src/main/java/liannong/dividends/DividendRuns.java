package liannong.dividends;

import static liannong.dividends.RunReason.*;

import java.time.Instant;
import java.time.LocalDate;
import liannong.access.CurrentUser;
import liannong.base.Broken;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.dividends.slips.RunRoots;
import liannong.dividends.slips.SlipSource;
import liannong.ledger.Ledger;
import liannong.meetings.Matter;
import liannong.meetings.ResolutionRow;
import liannong.meetings.Resolutions;
import liannong.notices.Notices;
import liannong.registry.Charter;
import liannong.registry.CooperativeRow;
import liannong.registry.Cooperatives;
import liannong.schedule.BusinessClock;
import liannong.shares.ShareRegister;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The year's distribution, step by step: drafted, submitted, confirmed and laid open, released. */
@Service
@Transactional
public class DividendRuns {

    private static final String MAKERS = "hasAnyRole('BOOKKEEPER','CHAIR')";

    private final DividendRunsById runs;
    private final DistributionSql sql;
    private final RunComputation computation;
    private final Cooperatives cooperatives;
    private final ShareRegister register;
    private final Resolutions resolutions;
    private final Notices notices;
    private final DistributionNotice notice;
    private final RunRoots roots;
    private final Release release;
    private final Ledger ledger;
    private final BusinessClock clock;
    private final PayDays payDays;

    DividendRuns(
            DividendRunsById runs,
            DistributionSql sql,
            RunComputation computation,
            Cooperatives cooperatives,
            ShareRegister register,
            Resolutions resolutions,
            Notices notices,
            DistributionNotice notice,
            RunRoots roots,
            Release release,
            Ledger ledger,
            BusinessClock clock,
            PayDays payDays) {
        this.runs = runs;
        this.sql = sql;
        this.computation = computation;
        this.cooperatives = cooperatives;
        this.register = register;
        this.resolutions = resolutions;
        this.notices = notices;
        this.notice = notice;
        this.roots = roots;
        this.release = release;
        this.ledger = ledger;
        this.clock = clock;
        this.payDays = payDays;
    }

    /**
     * Opens a year's distribution of a cooperative by the charter of its last day, or finds the one that is open.
     *
     * @throws Refused {@code YEAR_NOT_OVER}, {@code NO_CHARTER}, {@code RUN_EXISTS} when somebody was faster
     */
    @PreAuthorize(MAKERS)
    public long open(long cooperativeId, int year) {
        LocalDate recordDate = LocalDate.of(year, 12, 31);
        if (!clock.today().isAfter(recordDate)) throw new Refused(YEAR_NOT_OVER, year);
        return runs.findByCooperativeIdAndYearAndCorrectionNo(cooperativeId, year, 0)
                .map(DividendRun::id)
                .orElseGet(() -> {
                    CooperativeRow cooperative =
                            cooperatives.find(cooperativeId).orElseThrow(DistributionSql::missing);
                    Charter charter = cooperatives
                            .charter(cooperativeId, recordDate)
                            .orElseThrow(() -> new Refused(NO_CHARTER, year));
                    return begin(new DividendRun(cooperative, year, charter, me(), now()));
                });
    }

    private long begin(DividendRun run) {
        try {
            return runs.saveAndFlush(run).id();
        } catch (DataIntegrityViolationException faster) {
            throw new Refused(RUN_EXISTS);
        }
    }

    /**
     * Takes in surplus and loss and computes the plan from the register of the record date, as often as wanted.
     *
     * @throws Refused {@code NOT_A_DRAFT}, {@code CORRECTED_BY_ITSELF} of a correction, or what the law refuses
     *     ({@link DividendReason})
     */
    @PreAuthorize(MAKERS)
    public void compute(long runId, Money surplus, Money loss) {
        DividendRun run = find(runId);
        if (run.isCorrection()) throw new Refused(CORRECTED_BY_ITSELF);
        run.enter(surplus, loss, register.specialFund(run.cooperativeId, run.recordDate), me(), now());
        computation.compute(run, now());
    }

    /** @throws Refused {@code NOT_A_DRAFT}, {@code NOT_COMPUTED}, {@code NOTHING_CHANGED} of a correction */
    @PreAuthorize(MAKERS)
    public void submit(long runId) {
        DividendRun run = find(runId);
        run.submit(me(), now());
        if (run.isCorrection() && !sql.changesAnything(runId)) throw new Refused(NOTHING_CHANGED);
        runs.saveAndFlush(run);
    }

    /** @throws Refused {@code NOT_SUBMITTED} */
    @PreAuthorize("hasRole('CHAIR')")
    public void sendBack(long runId) {
        DividendRun run = find(runId);
        run.sendBack();
        runs.saveAndFlush(run);
    }

    /**
     * Confirms the plan as the members passed it, and lays it open, sealed: the notice begins today.
     *
     * @param resolutionId of a meeting after the year (COOP art 29: the members pass the plan)
     * @throws Refused {@code NOT_SUBMITTED}, {@code NEEDS_A_SECOND_PERSON}, {@code RESOLUTION_OF_ANOTHER_YEAR},
     *     {@code RESOLUTION_NAMED_BEFORE}, {@code CORRECTED_BY_ITSELF} of a correction, those of
     *     {@link Resolutions#require}
     */
    @PreAuthorize("hasRole('CHAIR')")
    public void confirm(long runId, long resolutionId) {
        DividendRun run = find(runId);
        run.requireConfirmableBy(me());
        if (run.isCorrection()) throw new Refused(CORRECTED_BY_ITSELF);
        ResolutionRow passed = resolutions.require(resolutionId, run.cooperativeId, Matter.PLAN);
        if (!passed.passedOn().isAfter(run.recordDate))
            throw new Refused(RESOLUTION_OF_ANOTHER_YEAR, passed.no(), run.recordDate);
        if (runs.existsByResolutionId(resolutionId)) throw new Refused(RESOLUTION_NAMED_BEFORE, passed.no());
        run.confirm(
                me(),
                now(),
                resolutionId,
                notices.open(notice.of(run, passed, roots.seal(SlipSource.DISTRIBUTION, runId))));
        try {
            runs.saveAndFlush(run);
        } catch (DataIntegrityViolationException meanwhile) {
            if (!Broken.promise(meanwhile, "dividend_runs_resolution_id_key")) throw meanwhile;
            throw new Refused(RESOLUTION_NAMED_BEFORE, passed.no());
        }
    }

    /**
     * Releases the plan for payment on a working day, once its notice has run out. Books, reserve shares and payables
     * are written in the same transaction; a line to which an objection is open becomes payable when it is answered.
     *
     * @throws Refused {@code NOT_ON_NOTICE}, {@code NOTICE_RUNNING}, {@code NEEDS_A_THIRD_PERSON},
     *     {@code DUE_IN_THE_PAST}, {@code DUE_NOT_A_WORKDAY}, {@code DUE_TOO_FAR}
     */
    @PreAuthorize("hasRole('BUREAU_APPROVER')")
    public void release(long runId, LocalDate dueOn) {
        DividendRun run = find(runId);
        if (run.state != RunState.ON_NOTICE || run.noticeId == null) throw new Refused(NOT_ON_NOTICE);
        payDays.require(notices.state(run.noticeId).orElseThrow(DistributionSql::missing), dueOn);
        run.release(me(), now(), dueOn);
        runs.saveAndFlush(run);
        release.write(run, dueOn, clock.today());
    }

    /** What the books say of the year's surplus: the credit balance of account 331 on the record date, in fen. */
    @Transactional(readOnly = true)
    @PreAuthorize(MAKERS)
    public Money bookedSurplus(long runId) {
        DividendRun run = find(runId);
        return ledger.balance(run.cooperativeId, "331", run.recordDate).negated();
    }

    /** The first day on which a run that is released today can be paid. */
    @PreAuthorize("isAuthenticated()")
    public LocalDate firstPayableDay() {
        return payDays.first();
    }

    private DividendRun find(long runId) {
        return runs.findById(runId).orElseThrow(DistributionSql::missing);
    }

    private static long me() {
        return CurrentUser.get().id();
    }

    private Instant now() {
        return clock.instant();
    }
}
