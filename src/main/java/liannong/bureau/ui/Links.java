package liannong.bureau.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where a figure drills to: the same filter, in the address of the page with its rows. */
final class Links {

    private Links() {}

    static String payments(String year, String state) {
        return "county/payments?year=" + year + "&state=" + state;
    }

    static String payments(String year, String state, String name, String value) {
        return payments(year, state) + "&" + name + "=" + encoded(value);
    }

    static String distributions(String year, String state) {
        return "distributions?year=" + year + "&state=" + state;
    }

    static String unopened(String year) {
        return "county/unopened?year=" + year;
    }

    static String cooperatives(String text) {
        return "cooperatives?q=" + encoded(text);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
