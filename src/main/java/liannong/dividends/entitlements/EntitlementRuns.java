package liannong.dividends.entitlements;

import static liannong.dividends.RunReason.NOTHING_CHANGED;
import static liannong.dividends.RunReason.NOT_ON_NOTICE;
import static liannong.dividends.RunReason.RESOLUTION_NAMED_BEFORE;
import static liannong.dividends.entitlements.EntitlementReason.*;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import liannong.access.CurrentUser;
import liannong.base.Broken;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.dividends.PayDays;
import liannong.dividends.RunState;
import liannong.dividends.schemes.Divided;
import liannong.dividends.schemes.GrainPrice;
import liannong.dividends.schemes.Plan;
import liannong.dividends.schemes.Schemes;
import liannong.dividends.slips.RunRoots;
import liannong.dividends.slips.SlipSource;
import liannong.notices.Notices;
import liannong.schedule.BusinessClock;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Runs by schemes, step by step: drafted, submitted, confirmed and laid open, released. Those of exits are gathered
 * ({@link ExitRuns}) and go the same steps.
 */
@Service
@Transactional
public class EntitlementRuns {

    private static final String MAKERS = "hasAnyRole('BOOKKEEPER','CHAIR')";

    private final EntitlementRunsById runs;
    private final EntitlementSql sql;
    private final ExitSql exits;
    private final SchemeSql schemes;
    private final GrainPriceSql prices;
    private final Notices notices;
    private final EntitlementNotice notice;
    private final DecidedRuns decided;
    private final RunRoots roots;
    private final EntitlementRelease release;
    private final PayDays payDays;
    private final BusinessClock clock;
    private final JdbcClient jdbc;

    EntitlementRuns(
            EntitlementRunsById runs,
            EntitlementSql sql,
            ExitSql exits,
            SchemeSql schemes,
            GrainPriceSql prices,
            Notices notices,
            EntitlementNotice notice,
            DecidedRuns decided,
            RunRoots roots,
            EntitlementRelease release,
            PayDays payDays,
            BusinessClock clock,
            JdbcClient jdbc) {
        this.runs = runs;
        this.sql = sql;
        this.exits = exits;
        this.schemes = schemes;
        this.prices = prices;
        this.notices = notices;
        this.notice = notice;
        this.decided = decided;
        this.roots = roots;
        this.release = release;
        this.payDays = payDays;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /**
     * Begins a run by the version of a scheme that is in force on the first day of a period; both days count.
     *
     * @throws Refused {@code NO_SUCH_SCHEME}, {@code PERIOD_NOT_OVER} until the day after the last one,
     *     {@code NO_SCHEME_IN_FORCE}, {@code PERIOD_TAKEN} when a run of the scheme has a day of it
     */
    @PreAuthorize(MAKERS)
    public long open(long schemeId, LocalDate first, LocalDate last) {
        long organisation = organisation(schemeId);
        if (last.isBefore(first) || !clock.today().isAfter(last)) throw new Refused(PERIOD_NOT_OVER, last);
        long version = schemes.inForce(schemeId, first).orElseThrow(() -> new Refused(NO_SCHEME_IN_FORCE, first));
        String number = EntitlementRun.number(schemeId, first, last);
        var run = new EntitlementRun(
                RunKind.SCHEME, number, organisation, division(organisation), first, last, me(), now());
        return begin(run.by(schemeId, version));
    }

    private long begin(EntitlementRun run) {
        try {
            return runs.saveAndFlush(run).id();
        } catch (DataIntegrityViolationException taken) {
            if (!Broken.promise(taken, "one_run_for_a_period", "entitlement_runs_number_key")) throw taken;
            throw new Refused(PERIOD_TAKEN);
        }
    }

    /**
     * Names the households of a run whose scheme asks for names, in place of those that were named before.
     *
     * @throws Refused {@code NO_SUCH_HOUSEHOLD} with card and name that do not fit, {@code HOUSEHOLD_NAMED_TWICE},
     *     {@code QUANTITY_MISSING}, {@code NOT_A_DRAFT}
     */
    @PreAuthorize(MAKERS)
    public void name(long runId, List<Participant> participants) {
        EntitlementRun run = find(runId);
        run.redraft(me(), now());
        sql.clear(runId);
        sql.delete("entitlement_holders", runId);
        new Naming(jdbc, sql, runId).all(participants);
        runs.saveAndFlush(run);
    }

    /** As the other, for a scheme that pays nothing by a price of grain. */
    @PreAuthorize(MAKERS)
    public void compute(long runId, Map<String, Money> amounts) {
        compute(runId, amounts, List.of());
    }

    /**
     * Takes in what there is to divide and what grain cost, and computes the run from the registers.
     *
     * @param amounts by the name of the scheme's figure
     * @param read the price of each grain that the scheme names, with where it was read
     * @throws Refused {@code NOT_A_DRAFT}, {@code FIGURE_MISSING}, {@code NOBODY_NAMED}, {@code PRICE_NOT_READ_YET},
     *     or what the law or the scheme refuses ({@link liannong.dividends.schemes.SchemeReason})
     */
    @PreAuthorize(MAKERS)
    public void compute(long runId, Map<String, Money> amounts, List<GrainPrice> read) {
        for (GrainPrice price : read) {
            if (price.observedOn().isAfter(clock.today())) throw new Refused(PRICE_NOT_READ_YET, price.grain());
        }
        EntitlementRun run = find(runId);
        run.redraft(me(), now());
        boolean named = audience(run) == Audience.NAMED;
        sql.freeze(runId, named);
        Plan plan = new Plan(
                schemes.scheme(run.schemeVersion()),
                run.firstDay,
                run.lastDay,
                schemes.figures(run.schemeVersion()).stream()
                        .map(figure -> figure.filled(amounts))
                        .toList(),
                read,
                sql.holders(runId));
        if (named && plan.holders().isEmpty()) throw new Refused(NOBODY_NAMED);
        Divided divided = Schemes.divide(plan);
        runs.saveAndFlush(run);
        prices.write(runId, read, me());
        EntitlementSql.Written written = sql.write(runId, plan, divided);
        Money kept = divided.pools().stream().map(pool -> pool.kept()).reduce(Money.ZERO, Money::plus);
        run.computed(new Money(written.total()), kept, written.lines(), now());
        runs.saveAndFlush(run);
    }

    private Audience audience(EntitlementRun run) {
        return jdbc.sql(
                        "select s.audience from schemes s join scheme_versions v on v.scheme_id = s.id where v.id = :version")
                .param("version", run.schemeVersion())
                .query(Audience.class)
                .single();
    }

    /**
     * @throws Refused {@code NOT_A_DRAFT}, {@code NOT_COMPUTED}, {@code NOTHING_CHANGED} of a correction,
     *     {@code EXITS_CHANGED} when something came to what a run of exits gathered
     */
    @PreAuthorize(MAKERS)
    public void submit(long runId) {
        EntitlementRun run = find(runId);
        run.submit(me(), now());
        if (run.isCorrection() && !sql.changesAnything(runId)) throw new Refused(NOTHING_CHANGED);
        if (run.kind == RunKind.EXIT && exits.changed(runId)) throw new Refused(EXITS_CHANGED);
        runs.saveAndFlush(run);
    }

    /** @throws Refused {@code NOT_SUBMITTED} */
    @PreAuthorize("hasRole('CHAIR')")
    public void sendBack(long runId) {
        EntitlementRun run = find(runId);
        run.sendBack();
        runs.saveAndFlush(run);
    }

    /** What a run has to name before it is laid open. */
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public DecisionNeeded needed(long runId) {
        return decided.needed(runId);
    }

    /**
     * Confirms a run as those passed it who have a part in it, and lays it open: its lines are sealed, its notice
     * begins today.
     *
     * @param decision {@link Decision#NONE} for a run of which {@link #needed} asks nothing
     * @throws Refused {@code NOT_SUBMITTED}, {@code NEEDS_A_SECOND_PERSON}, {@code DECISION_MISSING},
     *     {@code DECIDED_TOO_EARLY}, {@code DECIDED_LATER}, {@code RESOLUTION_NAMED_BEFORE}, those of
     *     {@link liannong.meetings.Resolutions#require}
     */
    @PreAuthorize("hasRole('CHAIR')")
    public void confirm(long runId, Decision decision) {
        EntitlementRun run = find(runId);
        run.requireConfirmableBy(me());
        DecidedRuns.Passed passed = decided.decide(run, decision).orElse(new DecidedRuns.Passed("", ""));
        String root = roots.seal(SlipSource.ENTITLEMENT, runId);
        run.confirm(me(), now(), notices.open(notice.of(run, passed.sentence(), root)));
        try {
            runs.saveAndFlush(run);
        } catch (DataIntegrityViolationException meanwhile) {
            if (!Broken.promise(meanwhile, "resolution_named_once")) throw meanwhile;
            throw new Refused(RESOLUTION_NAMED_BEFORE, passed.no());
        }
    }

    /**
     * Releases a run for payment on a working day, once its notice has run out; a line to which an objection is open
     * becomes payable when it is answered.
     *
     * @throws Refused {@code NOT_ON_NOTICE}, {@code NEEDS_A_THIRD_PERSON}, those of {@link PayDays#require}
     */
    @PreAuthorize("hasRole('BUREAU_APPROVER')")
    public void release(long runId, LocalDate dueOn) {
        EntitlementRun run = find(runId);
        Long noticeId = run.noticeId();
        if (run.state() != RunState.ON_NOTICE || noticeId == null) throw new Refused(NOT_ON_NOTICE);
        payDays.require(notices.state(noticeId).orElseThrow(EntitlementSql::missing), dueOn);
        run.release(me(), now(), dueOn);
        runs.saveAndFlush(run);
        release.write(run, dueOn, clock.today());
    }

    @PreAuthorize("isAuthenticated()")
    public LocalDate firstPayableDay() {
        return payDays.first();
    }

    private EntitlementRun find(long runId) {
        return runs.findById(runId).orElseThrow(EntitlementSql::missing);
    }

    private long organisation(long schemeId) {
        long organisation = jdbc.sql("select organisation_id from schemes where id = :id")
                .param("id", schemeId)
                .query(Long.class)
                .optional()
                .orElseThrow(() -> new Refused(NO_SUCH_SCHEME));
        requireMine(organisation);
        return organisation;
    }

    private static void requireMine(long organisation) {
        if (!CurrentUser.get().organisationIds().contains(organisation)) throw new Refused(NO_SUCH_SCHEME);
    }

    private String division(long organisation) {
        return jdbc.sql("select division_code from organisations where id = :id")
                .param("id", organisation)
                .query(String.class)
                .single();
    }

    private static long me() {
        return CurrentUser.get().id();
    }

    private Instant now() {
        return clock.instant();
    }
}
