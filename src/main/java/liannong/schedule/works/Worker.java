package liannong.schedule.works;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import liannong.access.SignedIn;
import liannong.access.SystemUser;
import liannong.base.logs.Trail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Works off what lies on a desk, one piece at a time on this node, each in the name of the user who asked for it. A
 * piece is taken by a lease, renewed while the node lives; what a crash or a restart left unfinished is found on the
 * desk and taken up again.
 *
 * @param <C> a piece that was claimed
 */
public final class Worker<C> {

    /** What there is to do. */
    public interface Desk<C> {

        /** Claims the next piece for a node; asked as the system user. */
        Optional<C> next(String node);

        /** The node lives and goes on with what it claimed; said as the system user. */
        void renew(String node);

        /** In whose name it is done. */
        SignedIn user(C claim);

        /** Under which its lines stand in the log. */
        long number(C claim);

        /** Does it. Whatever goes wrong is the desk's to put on record, unless the worker is stopping. */
        void run(C claim);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final int LOOK_SECONDS = 10;
    private static final int RENEW_SECONDS = 10;
    private static final int STOP_SECONDS = 5;

    private final String name;
    private final Desk<C> desk;
    private final String node = UUID.randomUUID().toString();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final ScheduledExecutorService thread;
    private final ScheduledExecutorService heart;

    /** @param name of its threads, and in the log */
    public Worker(String name, Desk<C> desk) {
        this.name = name;
        this.desk = desk;
        this.thread = named(name);
        this.heart = named(name + "-alive");
    }

    private static ScheduledExecutorService named(String name) {
        return Executors.newSingleThreadScheduledExecutor(run -> {
            Thread named = new Thread(run, name);
            named.setDaemon(true);
            return named;
        });
    }

    /** Begins to look for work, every few seconds and whenever it is kicked. */
    public void begin() {
        var _ = heart.scheduleWithFixedDelay(this::renew, RENEW_SECONDS, RENEW_SECONDS, TimeUnit.SECONDS);
        var _ = thread.scheduleWithFixedDelay(this::workOff, 1, LOOK_SECONDS, TimeUnit.SECONDS);
    }

    /** Before the database goes: what is under way is taken up again after the start. */
    public void stop() {
        stopped.set(true);
    }

    public boolean isStopping() {
        return stopped.get();
    }

    /** Looks for work as soon as the transaction that asks for it is committed. */
    public void kickAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                if (!stopped.get() && asked.compareAndSet(false, true)) thread.execute(Worker.this::workOff);
            }
        });
    }

    /** Waits a little for what is under way, and ends the threads. */
    public void close() throws InterruptedException {
        stopped.set(true);
        heart.shutdownNow();
        thread.shutdown();
        if (!thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) thread.shutdownNow();
    }

    private void renew() {
        try {
            if (!stopped.get())
                SystemUser.act(() -> {
                    desk.renew(node);
                    return true;
                });
        } catch (RuntimeException failed) {
            if (!stopped.get()) LOG.error("{}: the lease could not be renewed", name, failed); // the next tries
        }
    }

    private void workOff() {
        try {
            asked.set(false);
            while (!stopped.get()) {
                Optional<C> claim = SystemUser.act(() -> desk.next(node));
                if (claim.isEmpty()) return;
                as(
                        desk.user(claim.get()),
                        () -> Trail.along(name + "-" + desk.number(claim.get()), () -> desk.run(claim.get())));
            }
        } catch (RuntimeException failed) {
            if (!stopped.get()) LOG.error("{} could not be looked at", name, failed); // the next look tries again
        }
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
}
