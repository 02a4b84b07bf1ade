package liannong.meetings;

/** An item for the agenda: what it is about, and the words that are voted on. */
public record NewItem(Matter matter, String text) {}
