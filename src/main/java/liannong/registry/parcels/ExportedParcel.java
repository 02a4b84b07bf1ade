package liannong.registry.parcels;

import org.jspecify.annotations.Nullable;

/** A parcel as it leaves with a map; areas in 0.01 mu. */
record ExportedParcel(
        String code,
        String divisionCode,
        String landKind,
        long contractHundredths,
        @Nullable Long measuredHundredths,
        @Nullable Long geometryHundredths,
        @Nullable String geometrySource,
        @Nullable String geometry) {}
