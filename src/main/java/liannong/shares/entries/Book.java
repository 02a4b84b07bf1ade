package liannong.shares.entries;

/** Where a command leaves its row. */
public enum Book {
    MOVEMENTS("share_movements", "command"),
    /** A register that was kept elsewhere, moved in whole. */
    MOVE_INS("share_move_ins", "command"),
    /** Terms may be decided for a day to come. */
    TERMS("share_terms", "command"),
    INCOME_RIGHTS("income_rights", "command"),
    /** An income right that a command ended. */
    INCOME_ENDS("income_rights", "end_command"),
    DEPARTURES("departures", "command"),
    /** A departure that a command settled or cancelled. */
    DECISIONS("departures", "decided_command"),
    DISSOLUTIONS("dissolutions", "command"),
    /** A slip of a member's trade, or what takes it back. */
    TRADES("trades", "command");

    private final String table;
    private final String column;

    Book(String table, String column) {
        this.table = table;
        this.column = column;
    }

    /** The print that was kept with the command of an id. */
    String query() {
        return "select coalesce(" + column + "_print, '') from " + table + " where " + column + "_id = :id limit 1";
    }
}
