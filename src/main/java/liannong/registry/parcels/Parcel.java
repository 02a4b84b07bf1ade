package liannong.registry.parcels;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The entry of a parcel; areas in 0.01 mu.
 *
 * @param rightTo the last day, as on the certificate
 * @param endedOn the first day without the right, where it ended before its term
 * @param formerVillage the village that the code names, where it is another than today's
 * @param geometry GeoJSON, as it stands in the register
 */
public record Parcel(
        long id,
        int version,
        String code,
        String divisionCode,
        String place,
        @Nullable String formerVillage,
        String name,
        String landKind,
        long contractHundredths,
        @Nullable Long measuredHundredths,
        String rightKind,
        LocalDate rightFrom,
        LocalDate rightTo,
        @Nullable String certificateNo,
        @Nullable LocalDate endedOn,
        @Nullable String endReason,
        @Nullable String geometry,
        @Nullable Long geometryHundredths,
        @Nullable String geometrySource) {

    public LandKind land() {
        return LandKind.valueOf(landKind);
    }

    public RightKind right() {
        return RightKind.valueOf(rightKind);
    }

    /** The first day on which the right no longer is. */
    public LocalDate until() {
        return endedOn == null ? rightTo.plusDays(1) : endedOn;
    }

    public Optional<Outline> outline() {
        return Optional.ofNullable(geometry).map(GeoJson::outline);
    }
}
