package liannong.shares;

/** What a movement of shares is. */
public enum MovementKind {
    /** 认缴: what is promised; nothing is held by it. */
    SUBSCRIPTION,
    /** 出资: what was paid in or delivered. */
    CONTRIBUTION,
    TRANSFER,
    INHERITANCE,
    /** 转换, from one class to another. */
    CONVERSION,
    REDEMPTION,
    QUANTIFICATION,
    /** 调整: averaging anew what is quantified. */
    ADJUSTMENT,
    /** 重估: a step that the contract names. */
    REVALUATION,
    REVERSAL
}
