package liannong.payouts.rules;

/** What a rule is about; the last three are clocks. */
public enum RuleKind {
    APPROVALS,
    PAY_DAY,
    HELD,
    RECEIVED,
    DUE;

    public boolean isClock() {
        return this == HELD || this == RECEIVED || this == DUE;
    }
}
