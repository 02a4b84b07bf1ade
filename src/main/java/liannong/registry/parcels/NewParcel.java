package liannong.registry.parcels;

import java.time.LocalDate;
import liannong.base.Mu;
import liannong.registry.ContractNo;
import liannong.registry.ParcelCode;
import org.jspecify.annotations.Nullable;

/**
 * A parcel to be entered, with whoever holds the right from its first day: a household, or an organisation.
 *
 * @param document the evidence for the holder, such as the contract's number
 */
public record NewParcel(
        ParcelCode code,
        ParcelDetails details,
        @Nullable Long householdId,
        @Nullable Long organisationId,
        String document) {

    /** What may be corrected later; the code may not. {@code rightTo} is the last day of the right. */
    public record ParcelDetails(
            String divisionCode,
            String name,
            Mu contract,
            @Nullable Mu measured,
            LandKind land,
            RightKind right,
            LocalDate rightFrom,
            LocalDate rightTo,
            @Nullable ContractNo certificateNo) {}
}
