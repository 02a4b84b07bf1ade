package liannong.registry;

import liannong.base.Refused;

/** The statistical code of a division: county 6 digits, township 3, village 3 (domain.md section 7). */
public record DivisionCode(String code) {

    public DivisionCode {
        if (!code.matches("[0-9]{12}")) throw new Refused(IdentifierReason.DIVISION_CODE_FORM);
    }

    /** As it was typed; refuses what is not twelve digits. */
    public static DivisionCode parse(String typed) {
        return new DivisionCode(AsTyped.code(typed));
    }

    /** The six digits by which everything of a county begins. */
    public String county() {
        return code.substring(0, 6);
    }

    /** The nine digits by which everything of a township begins. */
    public String township() {
        return code.substring(0, 9);
    }

    public boolean isVillage() {
        return !code.endsWith("000");
    }

    /** Whether it lies within the scope of a user: a county, a township, or the village itself. */
    public boolean within(String prefix) {
        return code.startsWith(prefix);
    }

    @Override
    public String toString() {
        return code;
    }
}
