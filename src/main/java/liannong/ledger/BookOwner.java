package liannong.ledger;

/** An organisation that has books. */
public record BookOwner(long id, String name) {}
