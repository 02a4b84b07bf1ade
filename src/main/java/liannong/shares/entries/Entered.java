package liannong.shares.entries;

/** The first row of an act, and the place that the books file it under. */
record Entered(long id, String divisionCode) {}
