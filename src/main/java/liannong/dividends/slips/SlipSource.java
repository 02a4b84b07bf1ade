package liannong.dividends.slips;

import java.util.Locale;

/** Of what a slip is: each has its own text, and its own tables with the same columns. */
public enum SlipSource {
    /** A line of a year's distribution, by trade and by share. */
    DISTRIBUTION("LN1", "dividend", "cooperative_id"),
    /** A line of a run by a scheme or by exit statements, with one total. */
    ENTITLEMENT("LN2", "entitlement", "organisation_id");

    /** Which text it is, and how its fields follow: a change of them is another number. */
    final String version;

    /** With which the names of its tables begin. */
    final String tables;

    /** Whose its run is. */
    final String organisation;

    SlipSource(String version, String tables, String organisation) {
        this.version = version;
        this.tables = tables;
        this.organisation = organisation;
    }

    /** As its run is named where a file of its slips, or its notice, says of what it is. */
    String runKind() {
        return tables.toUpperCase(Locale.ROOT) + "_RUN";
    }

    /** Under which its slips are asked for in the background. */
    String workKind() {
        return tables.toUpperCase(Locale.ROOT) + "_SLIPS";
    }
}
