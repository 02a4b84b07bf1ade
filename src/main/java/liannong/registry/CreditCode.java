package liannong.registry;

import java.util.Locale;
import liannong.base.Refused;

/**
 * The unified social credit code of an organisation (GB 32100-2015, domain.md section 7). Some lawful early codes fail
 * the check digit, so that {@link #checkDigitFits()} is for a warning to confirm and never refuses.
 */
public record CreditCode(String code) {

    private static final int LENGTH = 18;
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};

    /** Who registered it, and as what: the first two characters. */
    public enum Kind {
        ENTERPRISE("91"),
        HOUSEHOLD_BUSINESS("92"),
        COOPERATIVE("93"),
        GROUP_COLLECTIVE("N1"),
        VILLAGE_COLLECTIVE("N2"),
        TOWNSHIP_COLLECTIVE("N3"),
        PUBLIC_ADMINISTRATION("11"),
        INSTITUTION("12"),
        SOCIAL_ORGANISATION("5"),
        OTHER("");

        private final String prefix;

        Kind(String prefix) {
            this.prefix = prefix;
        }
    }

    public CreditCode {
        if (code.length() != LENGTH) throw new Refused(IdentifierReason.CREDIT_CODE_LENGTH, code.length());
        if (code.chars().anyMatch(c -> CHARACTERS.indexOf(c) < 0))
            throw new Refused(IdentifierReason.CREDIT_CODE_CHARACTERS);
    }

    /** As it was typed; refuses another length than 18 and characters that such a code does not have (I O S V Z). */
    public static CreditCode parse(String typed) {
        return new CreditCode(AsTyped.code(typed).toUpperCase(Locale.ROOT));
    }

    public boolean checkDigitFits() {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += WEIGHTS[i] * CHARACTERS.indexOf(code.charAt(i));
        int check = Math.floorMod(-sum, CHARACTERS.length());
        return code.charAt(LENGTH - 1) == CHARACTERS.charAt(check);
    }

    public Kind kind() {
        for (Kind kind : Kind.values()) if (code.startsWith(kind.prefix)) return kind;
        return Kind.OTHER;
    }

    /** The division whose office registered it first; not always where it works today. */
    public String registrar() {
        return code.substring(2, 8);
    }

    @Override
    public String toString() {
        return code;
    }
}
