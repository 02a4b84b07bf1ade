package liannong.registry.households;

/** A village that one may ask for, with its township. */
public record Village(String code, String name, String township) {}
