package liannong.base.logs;

import java.util.regex.Pattern;

/**
 * What remains of a line when nothing in it may tell of a person. Our own lines name ids and counts; what others write,
 * above all the message of an exception, may quote a value that somebody entered.
 */
public final class Masked {

    /** Identity numbers, telephones, accounts: eleven digits and more, also in groups. Ids and days are shorter. */
    private static final Pattern NUMBERS =
            Pattern.compile("(?<![0-9A-Za-z])[0-9](?:[ -]?[0-9]){10,}[Xx]?(?![0-9A-Za-z])");

    private static final Pattern QUOTED =
            Pattern.compile("\"[^\"\n]*\"|'[^'\n]*'|“[^”\n]*”|\\([^()\n]*\\)=\\([^\n]*\\)");
    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}·＊]+");

    static final String GONE = "…";

    private Masked() {}

    /** Of what we write ourselves: without long numbers. */
    public static String line(String text) {
        return NUMBERS.matcher(text).replaceAll(GONE);
    }

    /** Of an exception's message and stack: without long numbers, quotations and Chinese text. */
    public static String failure(String text) {
        return HAN.matcher(QUOTED.matcher(line(text)).replaceAll(GONE)).replaceAll(GONE);
    }
}
