package liannong.payouts.rules;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it is entered.
 *
 * @param payerId null: of every payer without a rule of its own
 * @param source on what it rests: the county's decision, by its number
 */
public record NewRule(
        UUID commandId,
        RuleKind kind,
        @Nullable Long payerId,
        LocalDate validFrom,
        String source,
        RuleContent content) {}
