package liannong.payouts.files;

/** What stands in a field of a bank's file. */
public enum Source {
    SEQ(true, true, true),
    END_TO_END_ID(true, true, true),
    PAYEE_NAME(true, true, true),
    PAYEE_ACCOUNT(true, true, true),
    PAYEE_BANK(true, true, true),
    PAYEE_BANK_CODE(true, true, true),
    AMOUNT(true, true, true),
    PURPOSE(true, true, true),
    CURRENCY(true, true, false),
    BATCH_NUMBER(true, true, false),
    DUE_ON(true, true, false),
    PAYER_NAME(true, true, false),
    PAYER_ACCOUNT(true, true, false),
    PAYER_BANK(true, true, false),
    COUNT(true, true, false),
    TOTAL(true, true, false),
    STATUS(false, true, true),
    REASON(false, true, true),
    SETTLED_ON(false, true, true),
    CREDITED_COUNT(false, true, false),
    CREDITED_TOTAL(false, true, false),
    RETURNED_COUNT(false, true, false),
    RETURNED_TOTAL(false, true, false),
    TEXT(true, true, false),
    /** A column that says nothing to us. */
    IGNORED(false, true, false);

    private final boolean out;
    private final boolean in;
    private final boolean ofLine;

    Source(boolean out, boolean in, boolean ofLine) {
        this.out = out;
        this.in = in;
        this.ofLine = ofLine;
    }

    /** Whether a file in this direction can have it. */
    public boolean goes(boolean outwards) {
        return outwards ? out : in;
    }

    /** Whether it is one payment's, so that neither the first line nor the last can have it. */
    public boolean ofLine() {
        return ofLine;
    }

    boolean isMoney() {
        return this == AMOUNT || this == TOTAL || this == CREDITED_TOTAL || this == RETURNED_TOTAL;
    }

    boolean isDay() {
        return this == DUE_ON || this == SETTLED_ON;
    }
}
