package liannong.base.papers;

/**
 * How a text is set.
 *
 * @param tenths the size in tenths of a point
 * @param spread more room after each letter, in tenths of a point
 */
public record Type(int tenths, boolean strong, Ink ink, int spread) {

    public static Type of(int tenths) {
        return new Type(tenths, false, Ink.BLACK, 0);
    }

    public Type bold() {
        return new Type(tenths, true, ink, spread);
    }

    public Type in(Ink other) {
        return new Type(tenths, strong, other, spread);
    }

    public Type spread(int more) {
        return new Type(tenths, strong, ink, more);
    }

    /** From one line to the next, in tenths of a millimetre. */
    public int leading() {
        return tenths * 254 * 15 / 7_200;
    }
}
