package liannong.ledger;

/** A member whom a line of a manual entry may name. */
public record MemberChoice(long id, String memberNo, String name) {}
