package liannong.schedule.works;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import liannong.access.Acting;
import liannong.access.SignedIn;
import liannong.access.SystemUser;
import liannong.base.logs.Trail;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

        /** Claims the next piece by a lease of this name; asked as the system user. */
        Optional<C> next(String lease);

        /** The piece of this lease is being worked on; said as the system user. */
        void renew(String lease);

        /** In whose name it is done. */
        SignedIn user(C claim);

        /** Under which its lines stand in the log. */
        long number(C claim);

        /**
         * Does it. Whatever goes wrong is the desk's to put on record, unless the worker is stopping. What could not
         * even be put on record is let go: its lease runs out, and the piece is taken up again.
         */
        void run(C claim);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final int LOOK_SECONDS = 10;
    private static final int RENEW_SECONDS = 10;
    private static final int STOP_SECONDS = 5;

    private final String name;
    private final Desk<C> desk;
    private final AtomicReference<@Nullable String> inHand = new AtomicReference<>();
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

    /** Only of what is in hand: a lease that nobody works on has to run out. */
    void renew() {
        String lease = inHand.get();
        if (lease == null || stopped.get()) return;
        try {
            SystemUser.act(() -> {
                desk.renew(lease);
                return true;
            });
        } catch (RuntimeException | Error failed) { // the next tries: an executor forgets what ends by a throw
            if (!stopped.get()) LOG.error("{}: the lease could not be renewed", name, failed);
        }
    }

    void workOff() {
        try {
            asked.set(false);
            while (!stopped.get()) {
                String lease = UUID.randomUUID().toString();
                Optional<C> claim = SystemUser.act(() -> desk.next(lease));
                if (claim.isEmpty()) return;
                inHand.set(lease);
                Acting.run(
                        desk.user(claim.get()),
                        () -> Trail.along(name + "-" + desk.number(claim.get()), () -> desk.run(claim.get())));
            }
        } catch (RuntimeException
                | Error failed) { // the next look tries again: an executor forgets what ends by a throw
            if (!stopped.get()) LOG.error("{} could not be worked off", name, failed);
        } finally {
            inHand.set(null);
        }
    }
}
