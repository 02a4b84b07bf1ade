package liannong.base.papers;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines: between Han characters anywhere, never inside a number or a Latin word that fits. */
public final class Lines {

    /** Has no form and no width: what stands between two of them is strong. */
    public static final String MARK = "\u2060";

    static final int WIDE_SPACE = 0x3000;

    private static final String NEVER_FIRST = "，。、；：！？）》」』”’％,.;:!?)%";
    private static final String NEVER_LAST = "（《「『“‘(";

    private Lines() {}

    /** At least one line, which may be empty; none wider than {@code width} tenths of a millimetre. */
    public static List<String> of(Paper paper, Type type, int width, String text) {
        return of(paper, type, width, 0, text);
    }

    /** The same, with a first line that is shorter by {@code indent}. */
    public static List<String> of(Paper paper, Type type, int width, int indent, String text) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (String piece : pieces(text.strip())) {
            int room = lines.isEmpty() ? width - indent : width;
            if (!line.isEmpty() && paper.width(type, line + piece.stripTrailing()) > room) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            if (paper.width(type, piece) <= width) line.append(piece);
            else lines.addAll(cut(paper, type, width, piece, line));
        }
        if (!line.isEmpty() || lines.isEmpty()) lines.add(line.toString().strip());
        return lines;
    }

    /** A word longer than a line is cut wherever the line ends; what is left of it begins the next line. */
    private static List<String> cut(Paper paper, Type type, int width, String piece, StringBuilder rest) {
        List<String> full = new ArrayList<>();
        piece.codePoints().forEach(point -> {
            String letter = Character.toString(point);
            if (!rest.isEmpty() && paper.width(type, rest + letter) > width) {
                full.add(rest.toString());
                rest.setLength(0);
            }
            rest.append(letter);
        });
        return full;
    }

    /** What is not taken apart: a Han character with the marks around it, a word with the space after it. */
    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        var piece = new StringBuilder();
        int[] points = text.codePoints().toArray();
        for (int at = 0; at < points.length; at++) {
            if (at > 0 && mayBreak(points[at - 1], points[at])) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.appendCodePoint(points[at]);
        }
        if (!piece.isEmpty()) pieces.add(piece.toString());
        return pieces;
    }

    private static boolean mayBreak(int before, int after) {
        if (NEVER_FIRST.indexOf(after) >= 0 || NEVER_LAST.indexOf(before) >= 0 || after == ' ') return false;
        return before == ' ' || !inWord(before) || !inWord(after);
    }

    private static boolean inWord(int point) {
        return point < 0x2e80;
    }
}
