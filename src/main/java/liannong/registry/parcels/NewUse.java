package liannong.registry.parcels;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A use to be entered, by an organisation or by a household.
 *
 * @param lastDay the last day of the contract
 * @param document the contract, such as its number
 * @param source where it comes from; the same source is entered once for a parcel, null when a person enters it
 */
public record NewUse(
        long parcelId,
        @Nullable Long organisationId,
        @Nullable Long householdId,
        UsePurpose purpose,
        LocalDate from,
        LocalDate lastDay,
        String document,
        @Nullable Source source) {

    /** What another module's row it follows from. */
    public record Source(String kind, long id) {}
}
