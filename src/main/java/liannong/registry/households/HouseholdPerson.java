package liannong.registry.households;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * A person's time in a household; twice in it are two of these. Of health only whether something is on file.
 *
 * @param validTo the first day on which the person no longer belonged to it; null while it lasts
 * @param begunBy the family event that began it, where one did
 * @param householdNow where the person is now, or was last
 */
public record HouseholdPerson(
        long id,
        String name,
        String relation,
        String sex,
        LocalDate bornOn,
        @Nullable LocalDate diedOn,
        @Nullable String identityLast4,
        String nation,
        @Nullable String education,
        @Nullable String schooling,
        @Nullable String labour,
        @Nullable Boolean worksAway,
        boolean health,
        @Nullable String phoneLast4,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String begunBy,
        @Nullable String endedBy,
        @Nullable Long householdNow) {

    public boolean belongsOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || validTo.isAfter(day));
    }

    /** In years, on that day. */
    public int ageOn(LocalDate day) {
        return Math.max(0, Period.between(bornOn, day).getYears());
    }

    public boolean isHead() {
        return relation.equals("HEAD");
    }
}
