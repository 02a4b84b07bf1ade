package liannong.registry.families;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A request in a list; what it asks for stays sealed until it is opened. */
public record RequestRow(
        long id,
        ChangeRequestKind kind,
        long householdId,
        String cardNo,
        String place,
        String about,
        RequestState state,
        long requestedById,
        String requestedBy,
        Instant requestedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String decision) {}
