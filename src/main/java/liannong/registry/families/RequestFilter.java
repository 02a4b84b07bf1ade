package liannong.registry.families;

import org.jspecify.annotations.Nullable;

/** Which requests a list shows; null lets all through. */
public record RequestFilter(
        @Nullable RequestState state,
        @Nullable ChangeRequestKind kind,
        @Nullable Long householdId) {}
