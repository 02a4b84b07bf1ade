package liannong.audit;

import java.util.List;
import java.util.Locale;
import liannong.base.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What one check found.
 *
 * @param lookedAt how many facts it looked at
 * @param broken what is wrong with the first fact that is not as it must be; null where all are
 * @param facts what stands in the sentence about it
 * @param tookMs how many milliseconds it took
 */
public record Finding(Check check, long lookedAt, @Nullable String broken, List<String> facts, long tookMs) {

    public boolean isRight() {
        return broken == null;
    }

    /** What is wrong, in a sentence; the name of the check where nothing is. */
    public String sentence(Locale locale) {
        String key = "audit." + check.name() + (broken == null ? "" : "." + broken);
        return Texts.of(locale, key, facts.toArray());
    }
}
