package liannong.registry.households;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An act of family life, or a change of the card: BIRTH … MOVE, or the changed field. */
record HouseholdDeed(
        boolean event,
        String kind,
        LocalDate day,
        Instant recordedAt,
        @Nullable String by,
        @Nullable String people,
        @Nullable String document,
        @Nullable Long otherHousehold) {}
