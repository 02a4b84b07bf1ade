package liannong.registry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import liannong.base.Refused;

/**
 * A resident's identity number (GB 11643-1999, domain.md section 7): six digits of the place of first registration, the
 * day of birth, a serial that is odd for men, and a check digit. The place may be anywhere, and may no longer exist.
 */
public record IdentityNumber(String number) {

    private static final int LENGTH = 18;
    private static final int OLD_LENGTH = 15;
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    public IdentityNumber {
        if (number.length() == OLD_LENGTH && AsTyped.areDigits(number))
            throw new Refused(IdentifierReason.IDENTITY_OF_FIFTEEN);
        if (number.length() != LENGTH) throw new Refused(IdentifierReason.IDENTITY_LENGTH, number.length());
        if (!number.matches("[0-9]{17}[0-9X]")) throw new Refused(IdentifierReason.IDENTITY_CHARACTERS);
        if (bornOn(number).isBefore(EARLIEST)) throw new Refused(IdentifierReason.IDENTITY_BORN_TOO_EARLY);
        if (number.charAt(LENGTH - 1) != check(number)) throw new Refused(IdentifierReason.IDENTITY_CHECK_DIGIT);
    }

    /** As it was typed: full-width digits, spaces and a lower-case x are understood. Refuses what is no number. */
    public static IdentityNumber parse(String typed) {
        return new IdentityNumber(AsTyped.code(typed).toUpperCase(Locale.ROOT));
    }

    public LocalDate born() {
        return bornOn(number);
    }

    public Sex sex() {
        return (number.charAt(16) - '0') % 2 == 1 ? Sex.M : Sex.F;
    }

    /** Where the person was first registered, by the code of that time. */
    public String region() {
        return number.substring(0, 6);
    }

    public String last4() {
        return number.substring(LENGTH - 4);
    }

    /** Does not tell the number: it must not stand in a log. */
    @Override
    public String toString() {
        return AsTyped.hidden(number);
    }

    private static LocalDate bornOn(String number) {
        try {
            return LocalDate.of(part(number, 6, 10), part(number, 10, 12), part(number, 12, 14));
        } catch (DateTimeException noSuchDay) {
            throw new Refused(IdentifierReason.IDENTITY_NO_SUCH_DAY);
        }
    }

    private static int part(String number, int from, int to) {
        return Integer.parseInt(number, from, to, 10);
    }

    private static char check(String number) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += WEIGHTS[i] * (number.charAt(i) - '0');
        return CHECKS.charAt(sum % CHECKS.length());
    }
}
