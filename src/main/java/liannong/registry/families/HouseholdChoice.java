package liannong.registry.families;

/** A household to be chosen from. */
public record HouseholdChoice(long id, String cardNo, String headName, String place) {}
