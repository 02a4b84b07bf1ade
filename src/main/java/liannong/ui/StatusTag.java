package liannong.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A status as shape, colour and word, all three. */
public class StatusTag extends Span {

    /** The statuses there are; WORD is a plain remark without a shape. */
    public enum Kind {
        OK,
        RUNNING,
        WAIT,
        BAD,
        PLANNED,
        NOMINAL,
        TIGHT,
        SEMI,
        LOOSE,
        WORD
    }

    public StatusTag(Kind kind, String word) {
        super(word);
        addClassNames("t", kind.name().toLowerCase(Locale.ROOT));
    }

    public static StatusTag ok(String word) {
        return new StatusTag(Kind.OK, word);
    }

    public static StatusTag running(String word) {
        return new StatusTag(Kind.RUNNING, word);
    }

    public static StatusTag waiting(String word) {
        return new StatusTag(Kind.WAIT, word);
    }

    public static StatusTag bad(String word) {
        return new StatusTag(Kind.BAD, word);
    }

    /** Not yet real: a dashed circle. */
    public static StatusTag planned(String word) {
        return new StatusTag(Kind.PLANNED, word);
    }
}
