package liannong.registry.imports;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import liannong.access.Mandates;
import liannong.access.SignedIn;
import liannong.base.Refused;
import liannong.schedule.works.LeaseLost;
import liannong.schedule.works.Worker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * Works on imports in the background, one at a time on this node, each in the name of the user who started it. What a
 * crash or a restart left unfinished is found in the table and taken up again.
 */
@Component
class ImportRuns implements Worker.Desk<ImportClaims.Claim>, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);
    private static final String BROKEN_RULES = "23"; // integrity constraint violations

    private final ImportClaims claims;
    private final ImportWork work;
    private final Mandates mandates;
    private final Worker<ImportClaims.Claim> worker = new Worker<>("imports", this);

    ImportRuns(ImportClaims claims, ImportWork work, Mandates mandates) {
        this.claims = claims;
        this.work = work;
        this.mandates = mandates;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        worker.begin();
    }

    /** Before the database goes: what is under way is taken up again after the start. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        worker.stop();
    }

    void kickAfterCommit() {
        worker.kickAfterCommit();
    }

    @Override
    public Optional<ImportClaims.Claim> next(String lease) {
        return claims.next(lease);
    }

    @Override
    public void renew(String lease) {
        claims.renew(lease);
    }

    @Override
    public SignedIn user(ImportClaims.Claim claim) {
        return claim.user();
    }

    @Override
    public long number(ImportClaims.Claim claim) {
        return claim.id();
    }

    @Override
    public void run(ImportClaims.Claim claim) {
        try {
            if (!mandates.stillHeldBy(claim.user())) throw new Refused(ImportReason.IMPORT_NOT_YOURS);
            if (claim.state() == ImportState.CHECKING) work.check(claim);
            else if (!work.apply(claim)) claims.checkAnew(claim);
        } catch (LeaseLost lost) {
            LOG.info("import {}: {}", claim.id(), lost.getMessage());
        } catch (Refused no) {
            claims.refuse(
                    claim,
                    ImportState.REFUSED,
                    RowProblem.of(0, no.reason(), no.facts().toArray()));
        } catch (RuntimeException | Error failed) {
            if (worker.isStopping()) return; // taken up again after the start
            String number = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("import {} failed, {}", claim.id(), number, failed);
            if (claim.state() == ImportState.APPLYING && !claim.rechecked() && breaksARule(failed))
                claims.checkAnew(claim);
            else
                claims.refuse(claim, ImportState.FAILED, new RowProblem(0, "import-failed", java.util.List.of(number)));
        }
    }

    private static boolean breaksARule(Throwable failed) {
        return NestedExceptionUtils.getMostSpecificCause(failed) instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith(BROKEN_RULES);
    }

    @Override
    public void destroy() throws InterruptedException {
        worker.close();
    }
}
