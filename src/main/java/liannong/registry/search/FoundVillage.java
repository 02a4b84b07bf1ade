package liannong.registry.search;

/** A village that was found by a part of its name. */
public record FoundVillage(String code, String name, String township) {}
