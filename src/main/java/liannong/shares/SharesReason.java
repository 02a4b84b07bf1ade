package liannong.shares;

import liannong.base.Reason;

/** Why the share register says no. */
public enum SharesReason implements Reason {
    AMOUNT_NOT_POSITIVE,
    NOT_A_MEMBER_THEN,
    EFFECTIVE_IN_FUTURE,
    DOCUMENT_MISSING,
    OTHER_COMMAND_SAME_ID,
    NO_SUCH_MOVEMENT,
    NOT_REVERSED_BY_ITSELF,
    REVERSED_ALREADY,
    HOLDING_WOULD_BE_NEGATIVE
}
