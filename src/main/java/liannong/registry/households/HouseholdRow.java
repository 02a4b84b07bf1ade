package liannong.registry.households;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A household in the list; without a head when it is no more. */
public record HouseholdRow(
        long id,
        String cardNo,
        @Nullable String headName,
        String place,
        int groupNo,
        int persons,
        String status,
        @Nullable String detail,
        @Nullable String attribute,
        boolean account,
        @Nullable String phoneLast4,
        @Nullable LocalDate endedOn) {}
