package liannong.dividends.slips;

/** Of what a slip is: each has its own text, and its own tables with the same columns. */
public enum SlipSource {
    /** A line of a year's distribution, by trade and by share. */
    DISTRIBUTION("LN1", "dividend"),
    /** A line of a run by a scheme or by exit statements, with one total. */
    ENTITLEMENT("LN2", "entitlement");

    /** Which text it is, and how its fields follow: a change of them is another number. */
    final String version;

    /** With which the names of its tables begin. */
    final String tables;

    SlipSource(String version, String tables) {
        this.version = version;
        this.tables = tables;
    }
}
