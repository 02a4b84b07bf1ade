package liannong.schedule.works;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import liannong.access.Mandates;
import liannong.access.SignedIn;
import liannong.base.Refused;
import liannong.ui.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Runs the works that were asked for, each by the module that knows its kind. */
@Component
class WorkRuns implements Worker.Desk<WorkClaims.Claim>, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(WorkRuns.class);

    private final WorkClaims claims;
    private final Mandates mandates;
    private final ObjectProvider<Work> kinds; // asked late: who does a work may ask for works
    private final boolean here;
    private final Worker<WorkClaims.Claim> worker = new Worker<>("works", this);

    /** @param here whether this node works them off; otherwise it only asks for them */
    WorkRuns(
            WorkClaims claims,
            Mandates mandates,
            ObjectProvider<Work> kinds,
            @Value("${liannong.works:true}") boolean here) {
        this.claims = claims;
        this.mandates = mandates;
        this.here = here;
        this.kinds = kinds;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (here) worker.begin();
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        worker.stop();
    }

    void kickAfterCommit() {
        if (here) worker.kickAfterCommit();
    }

    boolean knows(String kind) {
        return kinds().contains(kind);
    }

    @Override
    public Optional<WorkClaims.Claim> next(String lease) {
        return claims.next(lease, kinds());
    }

    @Override
    public void renew(String lease) {
        claims.renew(lease);
    }

    @Override
    public SignedIn user(WorkClaims.Claim claim) {
        return claim.user();
    }

    @Override
    public long number(WorkClaims.Claim claim) {
        return claim.id();
    }

    @Override
    public void run(WorkClaims.Claim claim) {
        try {
            if (claim.takes() > WorkClaims.MOST_TAKES) throw new Refused(WorkReason.WORK_BROKE_OFF_TOO_OFTEN);
            if (!mandates.stillHeldBy(claim.user())) throw new Refused(WorkReason.WORK_OF_A_FORMER_USER);
            work(claim.kind()).run(claim.order(), (done, total) -> {
                if (worker.isStopping()) throw new LeaseLost(claim.id());
                claims.report(claim, done, total);
            });
            claims.done(claim);
        } catch (LeaseLost lost) {
            LOG.info("{} {}: {}", claim.kind(), claim.subjectId(), lost.getMessage());
        } catch (Refused no) {
            end(claim, WorkState.REFUSED, no);
        } catch (RuntimeException | Error failed) { // also what a sheet of paper has no memory for
            if (worker.isStopping()) return; // taken up again after the start
            String number = UUID.randomUUID().toString().substring(0, 8);
            LOG.error("{} {} failed, {}", claim.kind(), claim.subjectId(), number, failed);
            end(claim, WorkState.FAILED, new Refused(WorkReason.WORK_FAILED, number));
        }
    }

    private Work work(String kind) {
        return kinds.stream()
                .filter(work -> work.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody does works of the kind " + kind));
    }

    private Set<String> kinds() {
        return kinds.stream().map(Work::kind).collect(Collectors.toUnmodifiableSet());
    }

    private void end(WorkClaims.Claim claim, WorkState state, Refused why) {
        claims.end(claim, state, Texts.of(Locale.CHINESE, why), Texts.of(Locale.ENGLISH, why));
    }

    @Override
    public void destroy() throws InterruptedException {
        worker.close();
    }
}
