package liannong.shares.watch;

/** A large holder, alone or with the members of his household; what was contributed, in fen. */
public record HolderRow(String names, int members, long amountFen) {}
