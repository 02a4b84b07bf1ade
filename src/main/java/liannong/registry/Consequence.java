package liannong.registry;

import java.util.List;
import java.util.Locale;

/** One thing that a family act brings with it: a sentence by its key and facts. */
public record Consequence(Effect effect, String key, List<Object> facts) {

    /** What becomes of it. */
    public enum Effect {
        FOLLOWS,
        STAYS,
        STOPS,
        OPEN;

        /** The key of its name in the translations. */
        public String key() {
            return "registry.effect." + name().toLowerCase(Locale.ROOT);
        }
    }

    public static Consequence follows(String key, Object... facts) {
        return new Consequence(Effect.FOLLOWS, key, List.of(facts));
    }

    public static Consequence stays(String key, Object... facts) {
        return new Consequence(Effect.STAYS, key, List.of(facts));
    }

    public static Consequence stops(String key, Object... facts) {
        return new Consequence(Effect.STOPS, key, List.of(facts));
    }

    /** Somebody has to decide it: the act does not. */
    public static Consequence open(String key, Object... facts) {
        return new Consequence(Effect.OPEN, key, List.of(facts));
    }
}
