package liannong.ledger.statements;

import java.util.Locale;
import liannong.base.Money;

/** What an account stood at before a year, and what was debited and credited in the year up to a month; in fen. */
record AccountFigures(
        String code, String name, String nameEn, String kind, long openingFen, long debitFen, long creditFen) {

    String label(Locale locale) {
        return code + " " + (locale.getLanguage().equals("zh") ? name : nameEn);
    }

    /** Debit positive. */
    Money opening() {
        return new Money(openingFen);
    }

    Money closing() {
        return opening().plus(new Money(debitFen)).minus(new Money(creditFen));
    }

    Money change() {
        return closing().minus(opening());
    }

    boolean isOwedToMembers() {
        return code.equals("331") || code.startsWith("332") || kind.equals("RESULT");
    }
}
