package liannong.audit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The root of a day as it was written down outside the database: a line {@code LND1 2026-03-01} and 64 hexadecimal
 * digits.
 *
 * @param root SHA-256 in hexadecimal digits
 */
public record Anchor(LocalDate day, String root) {

    private static final Pattern LINE = Pattern.compile("LND1 ([0-9]{4}-[0-9]{2}-[0-9]{2}) ([0-9a-f]{64})");

    /** The line that is written down. */
    public String line() {
        return "LND1 " + day + " " + root;
    }

    /** What a line says; nothing where it is no anchor. */
    static Optional<Anchor> of(String line) {
        Matcher parts = LINE.matcher(line.strip());
        if (!parts.matches()) return Optional.empty();
        try {
            return Optional.of(new Anchor(LocalDate.parse(parts.group(1)), parts.group(2)));
        } catch (DateTimeParseException noSuchDay) {
            return Optional.empty();
        }
    }
}
