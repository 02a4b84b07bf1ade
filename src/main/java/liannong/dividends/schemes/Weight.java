package liannong.dividends.schemes;

/** What a pool is divided by. */
public enum Weight {
    /** What is held on the last day, in fen. */
    AMOUNT,
    /** What is held, day by day: fen × days of the period. */
    AMOUNT_DAYS,
    /** The land held on the last day, in 0.01 mu. */
    AREA,
    /** The land held, day by day: 0.01 mu × days of the period. */
    AREA_DAYS,
    /** One for each who takes part. */
    HEAD,
    /** One for each household, whoever of it takes part. */
    HOUSEHOLD,
    /** What was traded or done in the period, in any one unit: jin, yuan, days of work. */
    TRADE;

    boolean byDays() {
        return this == AMOUNT_DAYS || this == AREA_DAYS;
    }

    boolean ofAmounts() {
        return this == AMOUNT || this == AMOUNT_DAYS;
    }

    boolean ofAreas() {
        return this == AREA || this == AREA_DAYS;
    }
}
