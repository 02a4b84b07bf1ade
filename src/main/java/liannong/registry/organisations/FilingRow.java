package liannong.registry.organisations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A filing as it stands: the last one for its kind and year.
 *
 * @param hadBusiness for an annual report, whether the cooperative did business in that year
 * @param corrected whether it replaces one entered before
 */
public record FilingRow(
        long id,
        FilingKind kind,
        int year,
        LocalDate filedOn,
        @Nullable Boolean hadBusiness,
        String document,
        boolean corrected,
        String recordedBy) {}
