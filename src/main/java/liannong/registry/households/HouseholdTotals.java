package liannong.registry.households;

import org.jspecify.annotations.Nullable;

/** How many households a filter finds and the persons in them; {@code village} names the village that was asked for. */
public record HouseholdTotals(
        int households, int persons, @Nullable String village) {}
