package liannong.registry.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What somebody typed who looks for somebody: what it may be, and how it is written in the register. */
public record AskedText(Kind kind, String text) {

    /** What the text may be. */
    public enum Kind {
        /** Nothing was typed. */
        NOTHING,
        /** The beginning of a card's number. */
        CARD,
        /** Four digits: the beginning of a card's number, or the end of an identity number. */
        CARD_OR_ENDING,
        /** Three digits and an X: the end of an identity number. */
        ENDING,
        /** A whole identity number: it is looked up by its blind index and shown nowhere. */
        IDENTITY,
        /** Pinyin initials. */
        INITIALS,
        /** A part of the name of a person, a household's head, an organisation, a village. */
        NAME
    }

    private static final int LONGEST = 40;
    private static final Pattern IDENTITY = Pattern.compile("[0-9]{17}[0-9X]");
    private static final Pattern ENDING = Pattern.compile("[0-9]{3}X");
    private static final Pattern CARD = Pattern.compile("[0-9]{1,10}");
    private static final Pattern INITIALS = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
    private static final Pattern DOTS = Pattern.compile("[•・．.‧∙]");
    private static final int FOUR = 4;

    /** Full-width digits and letters are read as half-width ones; spaces are left out. */
    public static AskedText of(String typed) {
        String half = Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Z}\\p{Cc}]+", "");
        String text = half.length() > LONGEST ? half.substring(0, LONGEST) : half;
        String upper = text.toUpperCase(Locale.ROOT);
        if (text.isEmpty()) return new AskedText(Kind.NOTHING, "");
        if (IDENTITY.matcher(upper).matches()) return new AskedText(Kind.IDENTITY, upper);
        if (ENDING.matcher(upper).matches()) return new AskedText(Kind.ENDING, upper);
        if (CARD.matcher(text).matches()) {
            return new AskedText(text.length() == FOUR ? Kind.CARD_OR_ENDING : Kind.CARD, text);
        }
        if (INITIALS.matcher(text).matches()) return new AskedText(Kind.INITIALS, text.toLowerCase(Locale.ROOT));
        return new AskedText(Kind.NAME, DOTS.matcher(text).replaceAll("·"));
    }
}
