package liannong.payouts;

/** What became of an instruction, by the bank's word. */
public enum Outcome {
    CREDITED,
    RETURNED
}
