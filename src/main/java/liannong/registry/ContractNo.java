package liannong.registry;

import java.util.Locale;
import liannong.base.Refused;

/**
 * The number of a land contract and of its certificate: the 18 digits of the contracting family, then J; some local
 * systems write Q (domain.md section 7).
 */
public record ContractNo(String number) {

    public ContractNo {
        if (!number.matches("[0-9]{18}[JQ]")) throw new Refused(IdentifierReason.CONTRACT_NO_FORM, number.length());
    }

    /** As it was typed; refuses what is not eighteen digits and a J or Q. */
    public static ContractNo parse(String typed) {
        return new ContractNo(AsTyped.code(typed).toUpperCase(Locale.ROOT));
    }

    /** Who lets the land: village and group, 14 digits. */
    public String issuer() {
        return number.substring(0, 14);
    }

    public DivisionCode village() {
        return new DivisionCode(number.substring(0, 12));
    }

    /** The family within its group, four digits. */
    public String family() {
        return number.substring(14, 18);
    }

    @Override
    public String toString() {
        return number;
    }
}
