package liannong.registry.organisations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A member in the roster, present or past. */
public record MemberRow(
        long id,
        String memberNo,
        MemberKind kind,
        @Nullable OrganisationKind organisationKind,
        @Nullable Long householdId,
        @Nullable Long organisationId,
        String name,
        String place,
        LocalDate joinedOn,
        @Nullable LocalDate leftOn,
        @Nullable ExitReason exitReason,
        @Nullable String entryDocument,
        @Nullable String exitDocument) {}
