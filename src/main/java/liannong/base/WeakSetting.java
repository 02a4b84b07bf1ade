package liannong.base;

/** One thing that a production installation must not have, in a sentence its operator can act on. */
public record WeakSetting(String chinese, String english) {}
