package liannong.registry.organisations;

import java.time.LocalDate;

/** An organisation to become a member. */
public record AdmitOrganisation(
        long cooperativeId, String memberNo, long organisationId, LocalDate joinedOn, Evidence evidence) {}
