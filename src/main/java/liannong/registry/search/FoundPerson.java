package liannong.registry.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A person that was found, with the household in whose file it stands. */
public record FoundPerson(
        long id,
        String name,
        String sex,
        LocalDate bornOn,
        @Nullable LocalDate diedOn,
        @Nullable String identityLast4,
        @Nullable Long householdId,
        @Nullable String cardNo,
        @Nullable String relation,
        @Nullable String place) {}
