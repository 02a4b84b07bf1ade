package liannong.registry.villages;

/** A village or community of today, with its township. */
public record Village(String code, String name, String township) {}
