package liannong.shares.entries;

/** The first row of an act, and where its cooperative lies: its books are seen there, wherever its members live. */
record Entered(long id, String divisionCode) {}
