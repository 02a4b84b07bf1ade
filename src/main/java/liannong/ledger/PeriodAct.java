package liannong.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A month was closed or reopened: by whom, when, and why. */
public record PeriodAct(
        int no,
        String act,
        LocalDate month,
        String actedBy,
        Instant actedAt,
        @Nullable String reason) {}
