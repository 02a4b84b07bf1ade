package liannong.registry;

import java.util.Arrays;
import java.util.List;

/** A word or a sentence by the key of its text, to be said in the reader's language. */
public record Word(String key, List<?> facts, Tone tone) {

    /** Whether it is plain, or a status: done, under way, waiting, wrong, planned. */
    public enum Tone {
        PLAIN,
        OK,
        RUNNING,
        WAIT,
        BAD,
        PLANNED
    }

    public static Word of(String key, Object... facts) {
        return new Word(key, Arrays.asList(facts), Tone.PLAIN);
    }

    public static Word status(Tone tone, String key, Object... facts) {
        return new Word(key, Arrays.asList(facts), tone);
    }
}
