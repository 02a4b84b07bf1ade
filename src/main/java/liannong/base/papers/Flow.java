package liannong.base.papers;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Bands one below the other, on as many leaves as they need. A table has its head on each leaf, and may sum it up. */
public final class Flow {

    private final Supplier<Leaf> leaves;
    private final int top;
    private final int bottom;
    private Leaf leaf;
    private int y;

    /** Between these two places of each leaf; a leaf comes with what stands above and below them. */
    public Flow(Supplier<Leaf> leaves, int top, int bottom) {
        this.leaves = leaves;
        this.top = top;
        this.bottom = bottom;
        this.leaf = leaves.get();
        this.y = top;
    }

    public void put(Band band) {
        if (!fits(band.height())) turn();
        draw(band);
    }

    /**
     * Rows that are summed up at the end only.
     *
     * @param last what ends the table, on the leaf of its last row
     */
    public void table(Band head, List<Band> rows, Band last) {
        table(head, rows, last, row -> Band.NONE, row -> Band.NONE);
    }

    /**
     * Rows of which each leaf is summed up.
     *
     * @param carried what ends a leaf after so many rows
     * @param brought what begins the next one with it
     */
    public void table(Band head, List<Band> rows, Band last, IntFunction<Band> carried, IntFunction<Band> brought) {
        draw(head);
        for (int done = 0; done < rows.size(); done++) {
            Band after = done + 1 == rows.size() ? last : carried.apply(done + 1);
            if (!fits(rows.get(done).height() + after.height())) {
                draw(carried.apply(done));
                turn();
                draw(head);
                draw(brought.apply(done));
            }
            draw(rows.get(done));
        }
        draw(last);
    }

    /** Begins a leaf unless so much room is left on this one: a heading is never the last thing on a leaf. */
    public void keep(int height) {
        if (!fits(height)) turn();
    }

    private boolean fits(int height) {
        return y + height <= bottom;
    }

    private void turn() {
        leaf = leaves.get();
        y = top;
    }

    private void draw(Band band) {
        band.drawing().on(leaf, y);
        y += band.height();
    }
}
