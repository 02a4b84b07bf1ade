package liannong.registry.parcels;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Land of a member that he may put in as a share; area in 0.01 mu.
 *
 * @param rightTo the last day of the right
 * @param usedBy who uses it by contract on that day, and until when
 * @param leasedHere whether it is leased to the cooperative itself
 */
public record LandToShare(
        long parcelId,
        String code,
        String name,
        String place,
        long areaHundredths,
        LocalDate rightTo,
        @Nullable String usedBy,
        @Nullable LocalDate usedUntil,
        boolean leasedHere) {

    /** Whether nobody else has it by contract; what is leased to the cooperative turns into a share. */
    public boolean free() {
        return usedBy == null || leasedHere;
    }
}
