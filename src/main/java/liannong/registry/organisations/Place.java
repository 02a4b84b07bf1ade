package liannong.registry.organisations;

/** A village or community of today, with its township. */
public record Place(String code, String name, String township) {}
