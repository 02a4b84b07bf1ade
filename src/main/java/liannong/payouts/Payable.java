package liannong.payouts;

import java.time.LocalDate;
import liannong.base.Money;
import org.jspecify.annotations.Nullable;

/**
 * The order to pay somebody on a day.
 *
 * @param sourceKind with {@code sourceId} what it is owed for: ordered twice it is owed once
 */
public record Payable(
        String sourceKind,
        long sourceId,
        long payerId,
        @Nullable Long householdId,
        @Nullable Long payeeOrganisationId,
        String payeeName,
        String divisionCode,
        Money amount,
        LocalDate dueOn,
        String purpose) {}
