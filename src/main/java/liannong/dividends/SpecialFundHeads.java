package liannong.dividends;

/** Over whose heads property formed by public money and gifts is averaged: disputed in practice, a charter says it. */
public enum SpecialFundHeads {
    /** Over the members of the record date. */
    DISTRIBUTION,

    /** Over the members of the day on which it came: each has what the register says he holds. */
    GRANT
}
