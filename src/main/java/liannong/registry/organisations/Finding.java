package liannong.registry.organisations;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holding a cooperative against one rule came to.
 *
 * @param facts what the sentence of the rule fills in, in order
 * @param since since which day it has been broken, in one stretch; null while it is kept
 * @param until by when it must be restored or done; null where the law names no day
 */
public record Finding(
        FindingRule rule,
        Severity severity,
        String sentence,
        List<Object> facts,
        @Nullable LocalDate since,
        @Nullable LocalDate until) {

    /** How grave it is; UNKNOWN is what this register cannot know, and never counts as kept. */
    public enum Severity {
        KEPT,
        DUE,
        BROKEN,
        UNKNOWN
    }

    /** The key of the article that decides. */
    public String article() {
        return rule.articleKey();
    }

    public boolean isBroken() {
        return severity == Severity.BROKEN;
    }

    static Finding of(FindingRule rule, Severity severity, Object... facts) {
        return new Finding(rule, severity, rule.key() + ".said", List.of(facts), null, null);
    }

    Finding saying(String other) {
        return new Finding(rule, severity, rule.key() + "." + other, facts, since, until);
    }

    Finding since(LocalDate day) {
        return new Finding(rule, severity, sentence, facts, day, until);
    }

    Finding until(@Nullable LocalDate day) {
        return new Finding(rule, severity, sentence, facts, since, day);
    }
}
