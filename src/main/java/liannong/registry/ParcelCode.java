package liannong.registry;

import liannong.base.Refused;

/**
 * The code of a parcel of contracted land (GB/T 35958-2018): 14 digits of who lets it, which are the village and the
 * group, and 5 of the parcel. It is frozen as registered, so that its village may be a division of long ago.
 */
public record ParcelCode(String code) {

    public ParcelCode {
        if (!code.matches("[0-9]{19}")) throw new Refused(IdentifierReason.PARCEL_CODE_FORM, code.length());
    }

    /** As it was typed; refuses what is not nineteen digits. */
    public static ParcelCode parse(String typed) {
        return new ParcelCode(AsTyped.code(typed));
    }

    /** Who lets the land: village and group, 14 digits. */
    public String issuer() {
        return code.substring(0, 14);
    }

    public DivisionCode village() {
        return new DivisionCode(code.substring(0, 12));
    }

    /** What a notice may show of it. */
    public String last5() {
        return code.substring(14);
    }

    @Override
    public String toString() {
        return code;
    }
}
