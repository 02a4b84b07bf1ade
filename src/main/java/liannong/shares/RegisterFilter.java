package liannong.shares;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import liannong.base.BusinessTime;

/**
 * Which register is looked at: a cooperative's, on a day, narrowed by a text (name, number or village).
 *
 * @param knownOn as it was believed at the end of this day: without what was entered or corrected later
 */
public record RegisterFilter(long cooperativeId, LocalDate asOf, LocalDate knownOn, String text) {

    private static final LocalDate ALL_THAT_IS_KNOWN = LocalDate.of(9999, 12, 31);

    /** With everything that is known by now. */
    public RegisterFilter(long cooperativeId, LocalDate asOf, String text) {
        this(cooperativeId, asOf, ALL_THAT_IS_KNOWN, text);
    }

    public RegisterFilter with(String other) {
        return new RegisterFilter(cooperativeId, asOf, knownOn, other);
    }

    /** The first moment that is not known any more. */
    public OffsetDateTime knownBefore() {
        return knownOn.plusDays(1).atStartOfDay(BusinessTime.ZONE).toOffsetDateTime();
    }

    public boolean withAllThatIsKnown() {
        return knownOn.equals(ALL_THAT_IS_KNOWN);
    }
}
