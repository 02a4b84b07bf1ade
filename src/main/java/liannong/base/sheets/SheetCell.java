package liannong.base.sheets;

/**
 * A cell as it stands in the file.
 *
 * @param text text as typed; a number as Excel shows it, at most 15 digits that count; a date as 2025-12-31
 * @param digits of a number: how many digits it claims before its point
 */
public record SheetCell(Kind kind, String text, int digits) {

    /** What stands in a cell. */
    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        DATE,
        FORMULA,
        ERROR
    }

    public static final SheetCell NOTHING = new SheetCell(Kind.EMPTY, "", 0);

    public static SheetCell text(String text) {
        return text.isEmpty() ? NOTHING : new SheetCell(Kind.TEXT, text, 0);
    }

    public boolean isEmpty() {
        return kind == Kind.EMPTY || (kind == Kind.TEXT && Cells.clean(text).isEmpty());
    }
}
