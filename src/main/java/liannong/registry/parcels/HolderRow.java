package liannong.registry.parcels;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A time in which somebody held a parcel.
 *
 * @param name the household's head today or the organisation; null where the reader may not see it
 * @param validTo the first day without it; {@link LocalDate#MAX} while it runs
 * @param event the family event by which it came, null when by another document
 */
public record HolderRow(
        long id,
        long parcelId,
        @Nullable Long householdId,
        @Nullable String cardNo,
        @Nullable Long organisationId,
        @Nullable String name,
        LocalDate validFrom,
        LocalDate validTo,
        String document,
        @Nullable String event,
        Instant recordedAt) {

    static final String SELECT = """
            select h.id, h.parcel_id, h.household_id, c.card_no, h.organisation_id, coalesce(o.name, e.name) as name,
                   h.valid_from, h.valid_to, h.document, f.kind as event, h.recorded_at
            from parcel_holders h left join households c on c.id = h.household_id
            left join household_members m on m.household_id = h.household_id and m.relation = 'HEAD' and m.valid_to = 'infinity'
            left join persons e on e.id = m.person_id left join organisations o on o.id = h.organisation_id
            left join family_events f on f.id = h.begun_by
            """;

    public boolean isRunning(LocalDate today) {
        return !validFrom.isAfter(today) && validTo.isAfter(today);
    }

    /** The last day, once there is one. */
    public Optional<LocalDate> lastDay() {
        return validTo.getYear() > 9999 ? Optional.empty() : Optional.of(validTo.minusDays(1));
    }
}
