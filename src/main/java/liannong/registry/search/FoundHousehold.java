package liannong.registry.search;

import org.jspecify.annotations.Nullable;

/** A household that was found by its card. */
public record FoundHousehold(
        long id, String cardNo, @Nullable String headName, String place, int groupNo) {}
