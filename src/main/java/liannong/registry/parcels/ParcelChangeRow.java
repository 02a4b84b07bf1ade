package liannong.registry.parcels;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A correction of an entry: what stood there before, what stands there now, on what evidence. */
public record ParcelChangeRow(
        String field,
        @Nullable String beforeText,
        @Nullable String afterText,
        String document,
        @Nullable String recordedBy,
        Instant recordedAt) {}
