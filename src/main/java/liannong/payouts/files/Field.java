package liannong.payouts.files;

/**
 * One field of a line.
 *
 * @param text what stands there always, or the title of the column
 * @param width in bytes: of a file of fixed widths exactly, of others at most, 0 for any
 */
public record Field(Source source, String text, int width, Align align, Form form) {

    public static Field of(Source source) {
        Form form = source.isMoney() ? Form.YUAN : source.isDay() ? Form.DAY : Form.PLAIN;
        return new Field(source, "", 0, Align.LEFT, form);
    }

    public static Field fixed(String text) {
        return new Field(Source.TEXT, text, 0, Align.LEFT, Form.PLAIN);
    }

    public Field titled(String title) {
        return new Field(source, title, width, align, form);
    }

    public Field wide(int bytes, Align where) {
        return new Field(source, text, bytes, where, form);
    }

    public Field as(Form written) {
        return new Field(source, text, width, align, written);
    }
}
