package liannong.registry.search;

/** An organisation that was found by a part of its name. */
public record FoundOrganisation(long id, String name, String kind, String place) {}
