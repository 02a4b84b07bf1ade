package liannong.schedule.desk;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A timed duty as it stands now.
 *
 * @param nextDay the business day that it does next
 * @param openDays how many days up to today wait for it
 * @param lastDay the last day that it did
 */
public record DutyRow(
        String name,
        DutyState state,
        LocalDate nextDay,
        int openDays,
        @Nullable LocalDate lastDay,
        @Nullable Instant lastBeganAt,
        @Nullable Long lastTookMs,
        int lastItems,
        @Nullable LocalDate failedDay,
        @Nullable String error,
        int attempts) {}
