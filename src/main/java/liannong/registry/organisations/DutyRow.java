package liannong.registry.organisations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that an organisation must do by a day.
 *
 * @param period the year, the day or the office it is about
 * @param about who holds the office whose term ends; null for everything else
 */
public record DutyRow(
        long id,
        long organisationId,
        String organisation,
        String place,
        DutyKind kind,
        String period,
        @Nullable String about,
        LocalDate dueOn,
        @Nullable LocalDate remindedOn,
        @Nullable LocalDate doneOn) {

    /** How it stands on a day; what nobody was reminded of yet comes later. */
    public DutyState state(LocalDate today) {
        if (doneOn != null) return DutyState.DONE;
        if (dueOn.isBefore(today)) return DutyState.OVERDUE;
        return remindedOn == null ? DutyState.LATER : DutyState.DUE;
    }
}
