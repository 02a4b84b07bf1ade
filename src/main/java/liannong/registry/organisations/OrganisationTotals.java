package liannong.registry.organisations;

/** What a filter finds altogether. */
public record OrganisationTotals(int organisations, int members, int withFindings) {}
