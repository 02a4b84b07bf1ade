package liannong.registry.masking;

import liannong.base.Reason;

/** Why a hidden value is not shown. */
public enum MaskingReason implements Reason {
    UNMASKING_REASON_LENGTH,
    UNMASKING_NOT_YOURS,
    UNMASKING_NOTHING_THERE
}
