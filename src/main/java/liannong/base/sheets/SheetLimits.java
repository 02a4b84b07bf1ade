package liannong.base.sheets;

/** How much of a workbook is read at most; whoever brings more is told so instead of filling the memory. */
public final class SheetLimits {

    public static final int ROWS = 200_000;
    static final int EMPTY_ROWS = 10_000;
    static final int COLUMNS = 60;
    static final int CELL = 500;

    static final long FILE = 20L * 1024 * 1024;
    static final int PARTS = 500;
    static final long SHEET_INFLATED = 512L * 1024 * 1024;
    static final long PART_INFLATED = 128L * 1024 * 1024;

    /** What Excel itself writes packs 10 to 60 times; beyond this an entry is made to swell. */
    static final int RATIO = 200;

    /** A small part may pack better than that. */
    static final long RATIO_COUNTS_FROM = 8L * 1024 * 1024;

    static final int SHARED_TEXTS = 3_000_000;
    static final int SHARED_CHARACTERS = 40_000_000;

    private SheetLimits() {}
}
