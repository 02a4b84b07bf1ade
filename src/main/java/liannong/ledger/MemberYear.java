package liannong.ledger;

/** What the entries of a year credited to a member on an account, and what they debited: owed, and paid; in fen. */
public record MemberYear(int year, String account, long creditFen, long debitFen) {}
