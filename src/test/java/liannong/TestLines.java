package liannong;

/** How many random lines Java and SQL are compared over, for each kind of scheme. */
public final class TestLines {

    /** 80,000 in {@code ./test}; {@code ./test-lines} compares a million, or as many as it is told. */
    public static final int OF_A_KIND = Integer.getInteger("liannong.lines", 80_000);

    private TestLines() {}
}
