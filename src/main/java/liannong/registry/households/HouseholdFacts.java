package liannong.registry.households;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands on a household's card (domain.md 4.3); of what is sealed, only whether it is there.
 *
 * @param housingHundredths 0.01 m²
 */
public record HouseholdFacts(
        long id,
        String cardNo,
        String divisionCode,
        String place,
        int groupNo,
        int persons,
        String status,
        LocalDate statusSince,
        @Nullable String detail,
        @Nullable String attribute,
        boolean mainCause,
        int otherCauses,
        @Nullable String phoneLast4,
        @Nullable Integer housingHundredths,
        @Nullable String housingStructure,
        @Nullable Integer housingYear,
        @Nullable String housingGrade,
        @Nullable Boolean relocated,
        @Nullable LocalDate formedOn,
        @Nullable LocalDate endedOn) {}
