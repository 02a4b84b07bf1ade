package liannong.payouts.files;

/** Where a value stands in a wider field, and what fills the rest. */
public enum Align {
    LEFT,
    RIGHT,
    RIGHT_ZEROS
}
