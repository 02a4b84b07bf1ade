package liannong.schedule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import liannong.base.BusinessTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The injected clock. In production it is real time. In a demonstration it runs ahead of or behind real time by the
 * offset in {@code demo_clock}, the row that the database's own {@code business_today()} reads too.
 */
@Component
public class BusinessClock extends Clock {

    /** Another node may have moved the date: what is known of it holds for so long, by real time. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final JdbcClient jdbc;
    private final Clock real = Clock.systemUTC();
    private final AtomicReference<@Nullable Offset> offset = new AtomicReference<>();

    private record Offset(Duration ahead, boolean movable, Instant readAt) {

        /** Production stays production; a demonstration's date moves. */
        boolean holds(Instant now) {
            return !movable || now.isBefore(readAt.plus(FRESH));
        }
    }

    BusinessClock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether this is a demonstration, whose date a visitor may move forward. */
    public boolean movable() {
        return offset().movable();
    }

    public LocalDate today() {
        return BusinessTime.today(this);
    }

    /**
     * Today as this node and the database both have it: the earlier of their days, so that a node whose clock has run
     * away does nothing before its day. The date is read anew: another node may have moved it this very second.
     */
    LocalDate agreedToday() {
        forget();
        LocalDate here = today();
        LocalDate there =
                jdbc.sql("select business_today()").query(LocalDate.class).single();
        return here.isBefore(there) ? here : there;
    }

    /**
     * Moves the demonstration to the morning (09:00) of a later day.
     *
     * @throws IllegalStateException in production, or for a day that is not later than today
     */
    @Transactional
    public void moveTo(LocalDate day) {
        if (!movable()) throw new IllegalStateException("the business clock moves in a demonstration only");
        if (!day.isAfter(today())) throw new IllegalStateException("the business clock never goes back");
        Instant morning = day.atTime(9, 0).atZone(BusinessTime.ZONE).toInstant();
        jdbc.sql("update demo_clock set offset_seconds = :seconds, moved_at = now()")
                .param("seconds", Duration.between(real.instant(), morning).toSeconds())
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                forget(); // not before: another thread would read the old date again, and keep it
            }
        });
    }

    /** Reads the date anew at the next question. */
    void forget() {
        offset.set(null);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset().ahead());
    }

    @Override
    public ZoneId getZone() {
        return BusinessTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(real.withZone(zone), offset().ahead());
    }

    private Offset offset() {
        Instant now = real.instant();
        Offset known = offset.get();
        if (known != null && known.holds(now)) return known;
        Offset read = jdbc.sql("select offset_seconds from demo_clock")
                .query(Long.class)
                .optional()
                .map(seconds -> new Offset(Duration.ofSeconds(seconds), true, now))
                .orElse(new Offset(Duration.ZERO, false, now));
        offset.set(read);
        return read;
    }
}
