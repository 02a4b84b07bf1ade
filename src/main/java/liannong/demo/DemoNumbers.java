package liannong.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** Numbers that look and check like real ones, and cannot be anybody's (domain.md section 7). */
final class DemoNumbers {

    /** No region has this code. */
    static final String NOWHERE = "999999";

    private static final int[] IDENTITY_WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String IDENTITY_CHECKS = "10X98765432";

    private DemoNumbers() {}

    /** GB 11643: region, birth, sequence (odd for men), check digit modulo 11. */
    static String identity(LocalDate born, int sequence) {
        String digits = NOWHERE + born.format(DateTimeFormatter.BASIC_ISO_DATE) + "%03d".formatted(sequence);
        return digits + identityCheck(digits);
    }

    static char identityCheck(String first17) {
        int sum = 0;
        for (int i = 0; i < IDENTITY_WEIGHTS.length; i++) sum += IDENTITY_WEIGHTS[i] * (first17.charAt(i) - '0');
        return IDENTITY_CHECKS.charAt(sum % IDENTITY_CHECKS.length());
    }

    /** Nineteen digits with the check digit of Luhn; no bank issues 629999. */
    static String card(long serial) {
        String digits = "629999%012d".formatted(serial);
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 0 ? 2 * digit : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return digits + (10 - sum % 10) % 10;
    }

    static String passbook(long serial) {
        return "99%013d".formatted(serial);
    }

    static String corporate(long serial) {
        return "9980%014d".formatted(serial);
    }

    /** A number range that no operator gives out: 199 0000 0000 and what follows. */
    static String phone(long serial) {
        return "1990%07d".formatted(serial);
    }

    static String last4(String number) {
        return number.substring(number.length() - 4);
    }
}
