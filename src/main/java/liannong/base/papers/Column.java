package liannong.base.papers;

/**
 * A column of a table.
 *
 * @param from its left edge, in tenths of a millimetre; words begin here
 * @param to its right edge; figures end here
 */
public record Column(int from, int to, boolean figure) {

    public static Column words(int from, int to) {
        return new Column(from, to, false);
    }

    public static Column figures(int from, int to) {
        return new Column(from, to, true);
    }
}
