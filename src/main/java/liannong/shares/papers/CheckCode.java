package liannong.shares.papers;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The code by which anybody checks a paper: 100 random bits, in letters and digits of which no two look alike. */
final class CheckCode {

    private static final String SYMBOLS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int LENGTH = 20;
    private static final int GROUP = 4;
    private static final int LONGEST_TYPED = 60;
    private static final Pattern VALID = Pattern.compile("[" + SYMBOLS + "]{" + LENGTH + "}");
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\p{Z}\\p{Pd}._·]+");

    private CheckCode() {}

    static String random(SecureRandom chance) {
        var code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) code.append(SYMBOLS.charAt(chance.nextInt(SYMBOLS.length())));
        return code.toString();
    }

    /** As a person may type it: lower case, full width, with spaces and hyphens. Empty when it can be no code. */
    static Optional<String> typed(String text) {
        if (text.length() > LONGEST_TYPED) return Optional.empty();
        String narrow = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC);
        String code = BETWEEN.matcher(narrow).replaceAll("").toUpperCase(Locale.ROOT);
        return VALID.matcher(code).matches() ? Optional.of(code) : Optional.empty();
    }

    /** As it is printed: five groups of four. */
    static String printed(String code) {
        return String.join("-", code.split("(?<=\\G.{" + GROUP + "})"));
    }
}
