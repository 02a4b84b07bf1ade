package liannong.bureau.ui;

import java.util.Set;
import liannong.ui.Texts;

/** Why the bank returned a payment, in the words of the payouts; a code that has no words stays a code. */
final class Reasons {

    private static final Set<String> KNOWN = Set.of("AC01", "AC04", "AC06", "AM04", "BE01", "MD07", "MS03");

    private Reasons() {}

    static String text(String code) {
        return KNOWN.contains(code)
                ? Texts.of(Texts.language(), "payouts.reason." + code)
                : Texts.of(Texts.language(), "payouts.reason.other", code);
    }
}
