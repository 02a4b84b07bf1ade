package liannong.registry.parcels;

/**
 * Somebody who may hold or use land.
 *
 * @param household a household, otherwise an organisation
 * @param detail its card number, or the place of the organisation
 */
public record Party(boolean household, long id, String name, String detail) {}
