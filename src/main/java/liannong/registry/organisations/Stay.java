package liannong.registry.organisations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A time in a roster, without the name.
 *
 * @param organisationKind what the member is when it is an organisation
 * @param leftOn the first day on which it is no member any more; null while it is one
 */
public record Stay(
        MemberKind kind,
        @Nullable OrganisationKind organisationKind,
        LocalDate joinedOn,
        @Nullable LocalDate leftOn) {

    boolean isOn(LocalDate day) {
        return !joinedOn.isAfter(day) && (leftOn == null || leftOn.isAfter(day));
    }
}
