package liannong.registry;

/** A household as it stands on its card. */
public record HouseholdCard(long id, String cardNo, String headName, String place, int groupNo, int persons) {}
