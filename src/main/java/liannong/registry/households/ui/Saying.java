package liannong.registry.households.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.registry.HistoryEntry;
import liannong.registry.Word;
import liannong.ui.Fmt;
import liannong.ui.StatusTag;

/** Says what the modules hand over as facts, in the words of whoever reads. */
final class Saying {

    private Saying() {}

    static String of(Component by, HistoryEntry entry) {
        return by.getTranslation(entry.key(), facts(by, entry.facts()));
    }

    /** A cell of a table: a status with its shape, everything else as text. */
    static Component cell(Component by, Object fact) {
        return fact instanceof Word word && word.tone() != Word.Tone.PLAIN
                ? new StatusTag(kind(word.tone()), text(by, word))
                : new Span(text(by, fact));
    }

    static String text(Component by, Object fact) {
        return switch (fact) {
            case Word word -> word(by, word);
            case Money money -> Fmt.money(money);
            case Mu mu -> Fmt.number(mu.mu(), 2);
            case LocalDate day -> Fmt.date(day);
            case Integer number -> Fmt.count(number);
            case Long number -> Fmt.count(number);
            default -> fact.toString();
        };
    }

    static boolean isFigure(Object fact) {
        return fact instanceof Money || fact instanceof Mu || fact instanceof Number;
    }

    /** A code that has no text yet is shown as it is. */
    private static String word(Component by, Word word) {
        String said = by.getTranslation(word.key(), facts(by, word.facts()));
        return said.startsWith("!") ? word.key().substring(word.key().lastIndexOf('.') + 1) : said;
    }

    private static Object[] facts(Component by, List<?> facts) {
        return facts.stream().map(fact -> text(by, fact)).toArray();
    }

    private static StatusTag.Kind kind(Word.Tone tone) {
        return switch (tone) {
            case OK -> StatusTag.Kind.OK;
            case RUNNING -> StatusTag.Kind.RUNNING;
            case WAIT -> StatusTag.Kind.WAIT;
            case BAD -> StatusTag.Kind.BAD;
            case PLANNED -> StatusTag.Kind.PLANNED;
            case PLAIN -> StatusTag.Kind.WORD;
        };
    }
}
