package liannong.access;

import java.security.SecureRandom;

/** A secret that is shown once: letters and digits that are not mixed up when read aloud, or a household's PIN. */
final class OneTimeSecret {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final String DIGITS = "0123456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeSecret() {}

    static String password() {
        return draw(LETTERS, 16);
    }

    /** Six digits, not all the same and not in a row, which are tried first. */
    static String pin() {
        String pin = draw(DIGITS, 6);
        while (easy(pin)) {
            pin = draw(DIGITS, 6);
        }
        return pin;
    }

    static boolean easy(String pin) {
        int step = pin.charAt(1) - pin.charAt(0);
        if (Math.abs(step) > 1) return false;
        for (int i = 2; i < pin.length(); i++) {
            if (pin.charAt(i) - pin.charAt(i - 1) != step) return false;
        }
        return true;
    }

    private static String draw(String from, int length) {
        return RANDOM.ints(length, 0, from.length())
                .mapToObj(from::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }
}
