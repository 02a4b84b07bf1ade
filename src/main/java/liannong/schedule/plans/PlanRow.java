package liannong.schedule.plans;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A version of a plan, with who wrote and confirmed it. */
public record PlanRow(
        long id,
        long versionId,
        long organisationId,
        String organisation,
        String name,
        SourceKind sourceKind,
        long sourceId,
        int versionNo,
        Frequency frequency,
        LocalDate firstPeriod,
        int dueMonths,
        int dueDay,
        @Nullable Integer lastDay,
        Shift shift,
        int leadDays,
        String ruleSource,
        long recordedBy,
        String recorder,
        @Nullable String confirmer,
        @Nullable Instant confirmedAt) {

    public PlanRule rule() {
        return new PlanRule(frequency, firstPeriod, dueMonths, dueDay, lastDay, shift, leadDays);
    }

    public boolean confirmed() {
        return confirmedAt != null;
    }
}
