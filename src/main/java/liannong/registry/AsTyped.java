package liannong.registry;

import java.text.Normalizer;

/** What people and spreadsheets put between the characters that count: full-width forms, spaces of every kind. */
public final class AsTyped {

    private static final int FULL_WIDTH = 0xFEE0;

    private AsTyped() {}

    /** Half-width, composed, single spaces inside and none around; what cannot be seen is gone. */
    public static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .filter(point -> Character.getType(point) != Character.FORMAT)
                .map(AsTyped::halfWidth)
                .forEach(point -> {
                    if (!isSpace(point)) line.appendCodePoint(point);
                    else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') line.append(' ');
                });
        return line.toString().stripTrailing();
    }

    /** As {@link #line}, without any space: for numbers and codes. */
    public static String code(String text) {
        return line(text).replace(" ", "");
    }

    /** As {@link #code}, without the dashes that group the digits of a card or a phone. */
    static String digits(String text) {
        return code(text).replaceAll("[-‐‑‒–—−]", "");
    }

    static boolean areDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /** Never the whole of a number: what is too short to hide something says nothing. */
    static String hidden(String number) {
        return "…" + number.substring(number.length() - 4);
    }

    private static int halfWidth(int point) {
        return point >= 0xFF01 && point <= 0xFF5E ? point - FULL_WIDTH : point;
    }

    private static boolean isSpace(int point) {
        return Character.isSpaceChar(point) || Character.isWhitespace(point);
    }
}
