package liannong.access;

import liannong.base.Reason;

/** Why a user account is not made or changed. */
public enum UserReason implements Reason {
    SIGN_IN_NAME_UNUSABLE,
    SIGN_IN_NAME_TAKEN,
    DISPLAY_NAME_UNUSABLE,
    ROLE_NOT_GIVEN,
    DIVISION_NOT_OF_ROLE,
    ORGANISATION_NOT_OF_ROLE,
    HOUSEHOLD_UNKNOWN,
    NOT_YOURSELF,
    NO_SUCH_USER
}
