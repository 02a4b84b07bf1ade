package liannong.bureau.ui;

import liannong.base.Money;
import liannong.ui.Fmt;
import liannong.ui.Texts;

/** Amounts of the county: in 万元, with the exact figure at hand. */
final class Amounts {

    private Amounts() {}

    static String wan(long fen) {
        return Fmt.wan(new Money(fen));
    }

    static String yuan(long fen) {
        return Fmt.money(new Money(fen));
    }

    static String exact(long fen) {
        return Texts.of(Texts.language(), "bureau.exact", yuan(fen));
    }
}
