package liannong.shares.exchange;

import liannong.base.Reason;

/** Why a register that was read is not moved into a cooperative's. */
public enum MoveInReason implements Reason {
    MOVE_IN_NOT_EMPTY,
    MOVE_IN_NOTHING,
    MOVE_IN_OF_ANOTHER,
    MOVE_IN_NO_SUCH_MEMBER,
    MOVE_IN_OTHER_NAME,
    MOVE_IN_BEFORE_JOINING,
    MOVE_IN_AFTER_LEAVING,
    MOVE_IN_ACCOUNT_CLOSED,
    MOVE_IN_COLLECTIVE_OF_A_PERSON,
    MOVE_IN_FUTURE
}
