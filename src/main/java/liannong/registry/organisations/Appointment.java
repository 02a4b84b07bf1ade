package liannong.registry.organisations;

import java.time.LocalDate;
import liannong.registry.IdentityNumber;
import liannong.registry.PersonName;
import org.jspecify.annotations.Nullable;

/**
 * Somebody to hold an office.
 *
 * @param identity the whole identity number, by which the person is found in the register; null when it is not known
 * @param publicOfficial whether the person holds public office and is refused (COOP art 38)
 * @param termTo the day on which the term ends; null where the charter sets none
 */
public record Appointment(
        long organisationId,
        PersonName name,
        @Nullable IdentityNumber identity,
        Office office,
        boolean publicOfficial,
        LocalDate from,
        @Nullable LocalDate termTo,
        Evidence evidence) {}
