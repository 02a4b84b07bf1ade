package liannong.registry.families;

/** A village or community that there is now. */
public record VillageChoice(String code, String name, String township) {}
