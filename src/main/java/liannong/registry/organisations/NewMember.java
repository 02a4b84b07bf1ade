package liannong.registry.organisations;

import org.jspecify.annotations.Nullable;

/** A row to be added to a roster. */
record NewMember(
        String no,
        MemberKind kind,
        @Nullable Long householdId,
        @Nullable Long personId,
        @Nullable Long organisationId,
        String name,
        String divisionCode,
        @Nullable Integer groupNo) {}
