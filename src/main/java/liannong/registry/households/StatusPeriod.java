package liannong.registry.households;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a household was for a time, and who entered it for what reason; {@code validTo} is null while it lasts. */
public record StatusPeriod(
        String fromStatus,
        String status,
        @Nullable String detail,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String reason,
        @Nullable String by,
        Instant recordedAt) {}
