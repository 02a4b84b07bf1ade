package liannong.schedule.desk;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An attempt at a day's task; for SKIPPED the items are the days that no catch-up reached any more. */
public record RunRow(
        long id,
        String task,
        LocalDate day,
        String node,
        Instant beganAt,
        RunOutcome outcome,
        @Nullable Long tookMs,
        int items,
        @Nullable String error,
        @Nullable String asker) {}
