package liannong.registry.organisations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An office held, now or before.
 *
 * @param termTo the day on which the term ends; null where the charter sets none
 * @param until the first day out of office; null while it is held
 */
public record OfficerRow(
        long id,
        String name,
        boolean inRegister,
        Office office,
        LocalDate validFrom,
        @Nullable LocalDate termTo,
        @Nullable LocalDate until,
        String document) {}
