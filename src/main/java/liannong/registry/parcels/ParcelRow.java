package liannong.registry.parcels;

import java.time.LocalDate;
import liannong.base.Mu;
import org.jspecify.annotations.Nullable;

/**
 * A parcel in a list; areas in 0.01 mu. Holder and user are those of the day asked for, null where there is none or
 * where the reader may not see who it is.
 *
 * @param rightTo the last day of the right
 * @param useTo the first day without the use
 */
public record ParcelRow(
        long id,
        String code,
        String divisionCode,
        String place,
        String name,
        String landKind,
        long contractHundredths,
        @Nullable Long measuredHundredths,
        @Nullable Long geometryHundredths,
        String rightKind,
        LocalDate rightFrom,
        LocalDate rightTo,
        @Nullable LocalDate endedOn,
        @Nullable Long holderHouseholdId,
        @Nullable String holderCard,
        @Nullable String holderName,
        @Nullable String usePurpose,
        @Nullable String userName,
        @Nullable LocalDate useTo) {

    public Mu contract() {
        return new Mu(contractHundredths);
    }

    public LandKind land() {
        return LandKind.valueOf(landKind);
    }
}
