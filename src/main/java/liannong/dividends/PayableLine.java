package liannong.dividends;

import org.jspecify.annotations.Nullable;

/**
 * A line of a run as it goes to the books, the register and the payments; amounts in fen.
 *
 * @param held an objection to it is open
 */
record PayableLine(
        long id,
        long memberId,
        @Nullable Long householdId,
        @Nullable Long organisationId,
        String name,
        String divisionCode,
        long reserveFen,
        long refundFen,
        long residualFen,
        long totalFen,
        boolean held) {

    OwedParts parts() {
        return new OwedParts(memberId, refundFen, residualFen);
    }
}
