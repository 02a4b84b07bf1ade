package liannong.shares.terms;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import liannong.shares.Evidence;
import liannong.shares.entries.Command;

/**
 * The order to enter what the members decided about a class of shares.
 *
 * @param terms with the day from which they hold, which may be to come
 */
public record NewTerms(UUID commandId, long cooperativeId, ClassTerms terms, long resolutionId, Evidence evidence)
        implements Command {

    @Override
    public LocalDate effectiveOn() {
        return Objects.requireNonNull(terms.validFrom());
    }
}
