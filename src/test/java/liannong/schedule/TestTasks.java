package liannong.schedule;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import liannong.access.CurrentUser;
import liannong.access.Role;

/** Tasks that say what they did, fail where they are told to, and a clock that somebody sets. */
final class TestTasks {

    /** Each task and day, as {@code early 3}. */
    final List<String> done = Collections.synchronizedList(new ArrayList<>());

    final Set<String> broken = new HashSet<>();
    private String stopAt = "";
    private Runnable stop = () -> {};

    Task task(String what, int order) {
        return new Task(what, order);
    }

    /** A node stops while this is being done. */
    void stop(String at, DayRuns node) {
        stopAt = at;
        stop = node::stop;
    }

    final class Task implements DailyTask {

        private final String what;
        private final String name;
        private final int order;
        volatile Role actedAs = Role.AUDITOR;
        Runnable meanwhile = () -> {};
        boolean onlyLooks;

        private Task(String what, int order) {
            this.what = what;
            this.name = what + " " + UUID.randomUUID();
            this.order = order;
        }

        @Override
        public boolean onlyLooks() {
            return onlyLooks;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public int order() {
            return order;
        }

        @Override
        public int run(LocalDate day) {
            String now = what + " " + day.getDayOfMonth();
            if (broken.contains(now))
                throw new IllegalStateException("the database of " + day.getDayOfMonth() + " is away");
            if (now.equals(stopAt)) stop.run();
            done.add(now);
            meanwhile.run();
            actedAs = CurrentUser.get().role();
            return 1;
        }
    }

    /** A clock that somebody sets. */
    static final class TurningClock extends Clock {

        Instant now = Instant.parse("2026-03-02T01:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("UTC");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
