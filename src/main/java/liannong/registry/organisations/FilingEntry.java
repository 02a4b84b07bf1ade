package liannong.registry.organisations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a cooperative filed.
 *
 * @param hadBusiness for an annual report, whether it did business in that year (COOP art 71 counts the idle years)
 * @param corrects the filing that this one replaces; null for a first one
 */
public record FilingEntry(
        long cooperativeId,
        FilingKind kind,
        int year,
        LocalDate filedOn,
        @Nullable Boolean hadBusiness,
        @Nullable Long corrects,
        Evidence evidence) {}
