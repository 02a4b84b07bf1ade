package liannong.dividends.entitlements;

import org.jspecify.annotations.Nullable;

/**
 * A line of a run as it goes to the payments; amount in fen.
 *
 * @param held an objection to it is open
 */
record OwedLine(
        long id,
        @Nullable Long memberId,
        @Nullable Long householdId,
        @Nullable Long payeeOrganisationId,
        String name,
        String divisionCode,
        long totalFen,
        boolean held) {}
