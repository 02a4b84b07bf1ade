package liannong.base.papers;

/**
 * Something as wide as the page, drawn in one piece.
 *
 * @param height in tenths of a millimetre; nothing is drawn for a height of zero
 */
public record Band(int height, Drawing drawing) {

    /** Draws below {@code y}. */
    @FunctionalInterface
    public interface Drawing {
        void on(Leaf leaf, int y);
    }

    public static final Band NONE = new Band(0, (leaf, y) -> {});

    public static Band space(int height) {
        return new Band(height, (leaf, y) -> {});
    }
}
