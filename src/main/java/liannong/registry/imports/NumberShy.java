package liannong.registry.imports;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liannong.base.Refused;
import liannong.base.sheets.Cells;
import liannong.registry.IdentityNumber;

/**
 * Keeps numbers of persons out of what is stored in clear: a column that slipped puts an identity number where a
 * word, a
 * name or a code is expected.
 */
final class NumberShy {

    private static final Pattern LONG = Pattern.compile("[0-9](?:[0-9 ]{9,}[0-9Xx])");
    private static final Pattern OF_A_PERSON = Pattern.compile("(?<![0-9])[0-9]{17}[0-9Xx](?![0-9])");
    private static final int SHOWN = 4;

    private NumberShy() {}

    /** Of every long number in the text only the last four. */
    static String masked(String text) {
        Matcher number = LONG.matcher(Cells.narrow(text));
        return number.replaceAll(
                found -> "*".repeat(8) + found.group().substring(found.group().length() - SHOWN));
    }

    /** The text itself; refuses one that holds somebody's identity number. */
    static String clear(String text) {
        Matcher number = OF_A_PERSON.matcher(Cells.narrow(text).replace(" ", ""));
        while (number.find()) {
            if (isIdentity(number.group())) throw new Refused(ImportReason.ROW_NUMBER_OF_A_PERSON);
        }
        return text;
    }

    private static boolean isIdentity(String number) {
        try {
            IdentityNumber.parse(number);
            return true;
        } catch (Refused none) {
            return false;
        }
    }
}
