package liannong.schedule.calendar;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An arrangement of a year, with who entered and confirmed it. */
public record ArrangementRow(
        long id,
        int year,
        String source,
        int days,
        long recordedBy,
        String recorder,
        Instant recordedAt,
        @Nullable String confirmer,
        @Nullable Instant confirmedAt,
        @Nullable String aloneBecause) {

    public boolean confirmed() {
        return confirmedAt != null;
    }
}
