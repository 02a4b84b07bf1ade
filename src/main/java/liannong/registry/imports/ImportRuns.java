package liannong.registry.imports;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import liannong.access.SignedIn;
import liannong.access.SystemUser;
import liannong.base.Refused;
import liannong.base.logs.Trail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Works on imports in the background, one at a time on this node, each in the name of the user who started it. What a
 * crash or a restart left unfinished is found in the table and taken up again.
 */
@Component
class ImportRuns implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRuns.class);
    private static final int LOOK_SECONDS = 10;
    private static final int RENEW_SECONDS = 10;
    private static final int STOP_SECONDS = 5;
    private static final String BROKEN_RULES = "23"; // integrity constraint violations

    private final ImportClaims claims;
    private final ImportWork work;
    private final String node = UUID.randomUUID().toString();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final ScheduledExecutorService thread = named("imports");
    private final ScheduledExecutorService heart = named("imports-alive");

    ImportRuns(ImportClaims claims, ImportWork work) {
        this.claims = claims;
        this.work = work;
    }

    private static ScheduledExecutorService named(String name) {
        return Executors.newSingleThreadScheduledExecutor(run -> {
            Thread named = new Thread(run, name);
            named.setDaemon(true);
            return named;
        });
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        var _ = heart.scheduleWithFixedDelay(this::renew, RENEW_SECONDS, RENEW_SECONDS, TimeUnit.SECONDS);
        var _ = thread.scheduleWithFixedDelay(this::workOff, 1, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** Before the database goes: what is under way is taken up again after the start. */
    @EventListener(ContextClosedEvent.class)
    void end() {
        stopped.set(true);
    }

    void kickAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                if (!stopped.get() && asked.compareAndSet(false, true)) thread.execute(ImportRuns.this::workOff);
            }
        });
    }

    private void renew() {
        try {
            if (!stopped.get())
                SystemUser.act(() -> {
                    claims.renew(node);
                    return true;
                });
        } catch (RuntimeException failed) {
            if (!stopped.get()) LOG.error("the lease of an import could not be renewed", failed); // the next tries
        }
    }

    private void workOff() {
        try {
            asked.set(false);
            while (!stopped.get()) {
                Optional<ImportClaims.Claim> claim = SystemUser.act(() -> claims.next(node));
                if (claim.isEmpty()) return;
                as(claim.get().user(), () -> Trail.along("import-" + claim.get().id(), () -> run(claim.get())));
            }
        } catch (RuntimeException failed) {
            if (!stopped.get()) LOG.error("imports could not be looked at", failed); // the next look tries again
        }
    }

    private void run(ImportClaims.Claim claim) {
        try {
            if (claim.state() == ImportState.CHECKING) work.check(claim);
            else if (!work.apply(claim)) claims.checkAnew(claim.id());
        } catch (Refused no) {
            claims.refuse(
                    claim.id(),
                    ImportState.REFUSED,
                    RowProblem.of(0, no.reason(), no.facts().toArray()));
        } catch (RuntimeException failed) {
            if (stopped.get()) return; // taken up again after the start
            String number = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("import {} failed, {}", claim.id(), number, failed);
            if (claim.state() == ImportState.APPLYING && !claim.rechecked() && breaksARule(failed))
                claims.checkAnew(claim.id());
            else
                claims.refuse(
                        claim.id(), ImportState.FAILED, new RowProblem(0, "import-failed", java.util.List.of(number)));
        }
    }

    private static boolean breaksARule(RuntimeException failed) {
        return NestedExceptionUtils.getMostSpecificCause(failed) instanceof SQLException sql
                && sql.getSQLState() != null
                && sql.getSQLState().startsWith(BROKEN_RULES);
    }

    private static void as(SignedIn user, Runnable work) {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities()));
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        stopped.set(true);
        heart.shutdownNow();
        thread.shutdown();
        if (!thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) thread.shutdownNow();
    }
}
