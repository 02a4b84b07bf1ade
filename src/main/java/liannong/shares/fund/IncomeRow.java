package liannong.shares.fund;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who has the income of whose shares, in fen.
 *
 * @param validTo the first day without it; null while it runs
 * @param status what the household is today; null when the user may not see it
 * @param qualifies whether the household is one of those for whom it is meant
 */
public record IncomeRow(
        long id,
        long ownerMemberId,
        String owner,
        String shareClass,
        long householdId,
        String household,
        String place,
        @Nullable String status,
        long amountFen,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String endReason,
        boolean qualifies,
        String document,
        @Nullable Long documentId) {}
