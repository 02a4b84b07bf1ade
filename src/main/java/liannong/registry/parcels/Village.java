package liannong.registry.parcels;

/** A village that has parcels, for the filter of a list. */
public record Village(String code, String name, String township) {}
