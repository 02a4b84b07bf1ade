package liannong.dividends.entitlements;

import static liannong.dividends.entitlements.EntitlementReason.EXITS_SETTLED_ALREADY;
import static liannong.dividends.entitlements.EntitlementReason.NO_SUCH_SCHEME;
import static liannong.dividends.entitlements.EntitlementReason.PERIOD_TAKEN;

import java.time.Instant;
import java.time.LocalDate;
import liannong.access.CurrentUser;
import liannong.base.Broken;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.dividends.RunState;
import liannong.schedule.BusinessClock;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Runs that pay what exit statements say; they go the steps of every run ({@link EntitlementRuns}). */
@Service
@Transactional
public class ExitRuns {

    private final EntitlementRunsById runs;
    private final EntitlementSql sql;
    private final ExitSql exits;
    private final BusinessClock clock;
    private final JdbcClient jdbc;

    ExitRuns(EntitlementRunsById runs, EntitlementSql sql, ExitSql exits, BusinessClock clock, JdbcClient jdbc) {
        this.runs = runs;
        this.sql = sql;
        this.exits = exits;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /**
     * Gathers what is owed by the exit statements of a cooperative, and what came to their reserve since, as far as no
     * run gave it; or gathers it again while the run is a draft. Returns the run.
     *
     * @throws Refused {@code EXITS_SETTLED_ALREADY} when nothing is, {@code NO_SUCH_SCHEME} of a cooperative that is
     *     not the user's, {@code PERIOD_TAKEN} when somebody was faster
     */
    @PreAuthorize("hasAnyRole('BOOKKEEPER','CHAIR')")
    public long gather(long cooperativeId) {
        if (!CurrentUser.get().organisationIds().contains(cooperativeId)) throw new Refused(NO_SUCH_SCHEME);
        EntitlementRun run = runs.findFirstByOrganisationIdAndKindOrderByIdDesc(cooperativeId, RunKind.EXIT)
                .filter(last -> last.state() == RunState.DRAFT)
                .orElseGet(() -> begin(cooperativeId));
        run.redraft(me(), now());
        sql.clear(run.id());
        sql.delete("entitlement_holders", run.id());
        Money total = exits.gather(run.id(), cooperativeId);
        if (total == null) throw new Refused(EXITS_SETTLED_ALREADY);
        run.computed(total, Money.ZERO, sql.lineCount(run.id()), now());
        return runs.saveAndFlush(run).id();
    }

    private EntitlementRun begin(long cooperativeId) {
        LocalDate today = clock.today();
        String number =
                "TS-" + cooperativeId + "-" + (runs.countByOrganisationIdAndKind(cooperativeId, RunKind.EXIT) + 1);
        String division = jdbc.sql("select division_code from organisations where id = :id")
                .param("id", cooperativeId)
                .query(String.class)
                .single();
        var run = new EntitlementRun(RunKind.EXIT, number, cooperativeId, division, today, today, me(), now());
        try {
            return runs.saveAndFlush(run);
        } catch (DataIntegrityViolationException faster) {
            if (!Broken.promise(faster, "entitlement_runs_number_key", "entitlement_runs_one_exit_draft")) throw faster;
            throw new Refused(PERIOD_TAKEN);
        }
    }

    private static long me() {
        return CurrentUser.get().id();
    }

    private Instant now() {
        return clock.instant();
    }
}
