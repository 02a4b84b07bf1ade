package liannong.registry.organisations;

/** An organisation to be chosen. */
public record OrganisationChoice(long id, OrganisationKind kind, String name, String creditCode) {}
