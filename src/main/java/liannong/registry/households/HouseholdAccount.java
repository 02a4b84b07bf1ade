package liannong.registry.households;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Where a household is paid, or was; {@code matched} when the holder stands in the register under that name. */
public record HouseholdAccount(
        long id,
        String bank,
        String kind,
        String holderName,
        String numberLast4,
        boolean matched,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {}
