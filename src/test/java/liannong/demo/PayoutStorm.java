package liannong.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import liannong.base.database.TestNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two nodes that are killed again and again, at random instants and mostly while they are at work, and started again;
 * now and then it is PostgreSQL that is killed, which the application that brought it starts again.
 */
final class PayoutStorm implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PayoutStorm.class);
    private static final Duration LONG = Duration.ofMinutes(5);
    private static final int LONGEST_LIFE_MILLIS = 1_500;
    private static final int ONE_IN = 10;

    /** Which process dies when, and how often it was in the middle of something. */
    record Counts(int kills, int starting, int ofPostgres, int endedByThemselves) {}

    /** Starts the node of this number, told to say in the file when it is at work. */
    @FunctionalInterface
    interface Starting {
        TestNode start(int number, Path ready) throws IOException;
    }

    /** Waits until nothing is left to do. */
    @FunctionalInterface
    interface UntilDone {
        void await() throws SQLException;
    }

    private final Random random;
    private final Path folder;
    private final Path database;
    private final Starting starting;
    private final List<Slot> slots = new ArrayList<>();
    private int starts;
    private int whileStarting;
    private int ofPostgres;
    private int byThemselves;

    PayoutStorm(Random random, Path folder, Path database, Starting starting) {
        this.random = random;
        this.folder = folder;
        this.database = database;
        this.starting = starting;
        for (int node = 0; node < 2; node++) slots.add(new Slot());
    }

    /** One of the two application processes, which is another one after each death. */
    private final class Slot {

        private Path ready = folder;
        private TestNode node = begin();
        private int postgresBefore = ofPostgres;

        private TestNode begin() {
            try {
                postgresBefore = ofPostgres;
                ready = folder.resolve("ready-" + starts);
                return starting.start(starts++, ready);
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
        }

        /** A node that found no database ends, and whoever looks after it starts it again. */
        boolean atWork() {
            if (!node.isAlive()) {
                assertThat(ofPostgres)
                        .as("node " + (starts - 1) + " ended by itself although PostgreSQL was there")
                        .isGreaterThan(postgresBefore);
                byThemselves++;
                node = begin();
            }
            return Files.exists(ready);
        }

        void killed() {
            if (!Files.exists(ready)) whileStarting++;
            node.kill();
        }
    }

    /**
     * @param postgresKills of PostgreSQL, spread over the kills of nodes
     * @param progress is told after each kill how many there were
     */
    Counts rage(int kills, int postgresKills, IntConsumer progress) {
        IntFunction<Integer> due = kill -> kill * postgresKills / kills;
        for (int kill = 1; kill <= kills; kill++) {
            Slot slot = next();
            if (due.apply(kill) > due.apply(kill - 1)) killPostgres();
            slot.killed();
            slot.node = slot.begin();
            progress.accept(kill);
            if (kill % 10 == 0) LOG.warn("{} of {} kills", kill, kills);
        }
        return new Counts(kills, whileStarting, ofPostgres, byThemselves);
    }

    /** One of those at work, after a random while; one time in ten any of them, wherever it is. */
    private Slot next() {
        boolean any = random.nextInt(ONE_IN) == 0;
        if (!any)
            await().atMost(LONG)
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> slots.stream().filter(Slot::atWork).count() > 0);
        LockSupport.parkNanos(
                Duration.ofMillis(random.nextInt(LONGEST_LIFE_MILLIS)).toNanos());
        List<Slot> candidates =
                slots.stream().filter(slot -> any || Files.exists(slot.ready)).toList();
        return candidates.get(random.nextInt(candidates.size()));
    }

    /** The postmaster alone: its children find out, and end as they would in any other death of it. */
    private void killPostgres() {
        try {
            long pid = Long.parseLong(Files.readAllLines(database.resolve("postmaster.pid"))
                    .getFirst()
                    .strip());
            ofPostgres++;
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        } catch (IOException | NumberFormatException justStarting) {
            LOG.info("PostgreSQL was not there to be killed");
        }
    }

    /** One node is left alone until everything is done; then it is stopped in good order. */
    void calm(UntilDone untilDone) throws SQLException {
        slots.getLast().killed();
        await().atMost(LONG).until(slots.getFirst()::atWork);
        untilDone.await();
        slots.getFirst().node.stop();
    }

    @Override
    public void close() {
        slots.forEach(slot -> slot.node.close());
    }
}
