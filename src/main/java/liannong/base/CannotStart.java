package liannong.base;

/** Why this installation does not start, in a sentence its operator can act on: 中文 first, English below. */
public final class CannotStart extends RuntimeException {

    public CannotStart(String chinese, String english) {
        super(chinese + "\n" + english);
    }

    public CannotStart(String chinese, String english, Throwable cause) {
        super(chinese + "\n" + english, cause);
    }
}
