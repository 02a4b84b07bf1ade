package liannong.access;

/** A place or an organisation that a user may belong to: its key, and the words it is chosen by. */
public record ScopeChoice(String key, String name, String detail) {}
