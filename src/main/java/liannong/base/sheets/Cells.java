package liannong.base.sheets;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liannong.base.Refused;

/** What was meant by a cell: text without the spaces around it, codes in half width, dates however they were typed. */
public final class Cells {

    /** Excel keeps no more; of a longer number typed as a number the rest is zeros. */
    static final int DIGITS_KEPT = 15;

    private static final String STARTS_A_FORMULA = "=+-@\t\r";
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*(?:[-/.]|年)\\s*(\\d{1,2})\\s*(?:[-/.]|月)\\s*(\\d{1,2})\\s*日?(?:[T ].*)?");
    private static final Pattern EIGHT_DIGITS = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");

    private Cells() {}

    /** Text, without spaces of any width around it; what would start a formula is text all the same. */
    public static String text(SheetCell cell) {
        refuseWhatIsNoValue(cell);
        return unescape(clean(cell.text()));
    }

    /** A number of a card, a person, an account: half width, without spaces, and refused where Excel lost digits. */
    public static String code(SheetCell cell) {
        refuseWhatIsNoValue(cell);
        if (cell.kind() == SheetCell.Kind.NUMBER && cell.digits() > DIGITS_KEPT) {
            throw new Refused(SheetReason.CELL_LOST_DIGITS, cell.digits());
        }
        String narrow = narrow(unescape(clean(cell.text())));
        return narrow.chars()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** A day: a date of Excel's, or text such as 2025-12-31, 2025/3/1, 2025.3.1, 2025年3月1日, 20250301. */
    public static Optional<LocalDate> date(SheetCell cell) {
        refuseWhatIsNoValue(cell);
        String text = narrow(clean(cell.text()));
        if (text.isEmpty()) return Optional.empty();
        Matcher day = DAY.matcher(text);
        if (!day.matches()) day = EIGHT_DIGITS.matcher(text);
        if (!day.matches()) throw new Refused(SheetReason.CELL_IS_NO_DATE, shortened(text));
        try {
            return Optional.of(LocalDate.of(number(day.group(1)), number(day.group(2)), number(day.group(3))));
        } catch (DateTimeException noSuchDay) {
            throw new Refused(SheetReason.CELL_IS_NO_DATE, shortened(text));
        }
    }

    /** A number, thousands commas allowed. */
    public static Optional<BigDecimal> decimal(SheetCell cell) {
        String text = code(cell).replace(",", "");
        if (text.isEmpty()) return Optional.empty();
        if (!text.matches("[+-]?\\d{1,15}(?:\\.\\d{1,10})?")) {
            throw new Refused(SheetReason.CELL_IS_NO_NUMBER, shortened(text));
        }
        return Optional.of(new BigDecimal(text));
    }

    /** Without spaces of any width around it and without control characters in it. */
    public static String clean(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) from++;
        while (to > from && isBlank(text.charAt(to - 1))) to--;
        String inner = text.substring(from, to);
        return inner.chars().noneMatch(Character::isISOControl) ? inner : inner.replaceAll("\\p{Cntrl}+", " ");
    }

    /** Full-width digits, letters and signs as half-width ones. */
    public static String narrow(String text) {
        StringBuilder narrow = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char half = c >= '！' && c <= '～' ? (char) (c - '！' + '!') : c == '　' ? ' ' : c;
            if (half == c) continue;
            if (narrow == null) narrow = new StringBuilder(text);
            narrow.setCharAt(i, half);
        }
        return narrow == null ? text : narrow.toString();
    }

    /** What a table program would take for a formula gets an apostrophe; in .csv as in .xlsx. */
    public static String escape(String text) {
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String unescape(String text) {
        return text.length() > 1 && text.charAt(0) == '\'' && STARTS_A_FORMULA.indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    private static void refuseWhatIsNoValue(SheetCell cell) {
        if (cell.kind() == SheetCell.Kind.FORMULA) throw new Refused(SheetReason.CELL_IS_A_FORMULA);
        if (cell.kind() == SheetCell.Kind.ERROR) throw new Refused(SheetReason.CELL_IS_AN_ERROR, cell.text());
    }

    private static boolean isBlank(char c) {
        return c <= ' ' || Character.isSpaceChar(c) || c == '\uFEFF' || (c >= '\u200B' && c <= '\u200F');
    }

    private static String shortened(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
