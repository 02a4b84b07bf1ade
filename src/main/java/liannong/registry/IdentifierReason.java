package liannong.registry;

import liannong.base.Reason;

/** Why a number, a code or a name is not one. None of the facts repeats what was typed: a refusal may be logged. */
public enum IdentifierReason implements Reason {
    IDENTITY_OF_FIFTEEN,
    IDENTITY_LENGTH,
    IDENTITY_CHARACTERS,
    IDENTITY_NO_SUCH_DAY,
    IDENTITY_BORN_TOO_EARLY,
    IDENTITY_CHECK_DIGIT,
    CREDIT_CODE_LENGTH,
    CREDIT_CODE_CHARACTERS,
    DIVISION_CODE_FORM,
    PARCEL_CODE_FORM,
    CONTRACT_NO_FORM,
    ACCOUNT_CHARACTERS,
    CARD_LENGTH,
    CARD_CHECK_DIGIT,
    ACCOUNT_LENGTH,
    PHONE_FORM,
    NAME_LENGTH,
    NAME_CHARACTERS
}
