package liannong.ledger.statements;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import liannong.ui.Texts;

/** The words of one statement in the reader's language. */
record Words(StatementKind kind, String owner, YearMonth through, Locale locale) {

    String of(String key, Object... facts) {
        return Texts.of(locale, "books." + key, facts);
    }

    List<String> all(String... keys) {
        return Stream.of(keys).map(this::of).toList();
    }

    StatementTable table(String period, List<String> heads, List<StatementLine> lines, String... notes) {
        return new StatementTable(kind, Texts.of(locale, kind.key()), owner, period, heads, lines, List.of(notes));
    }

    /** From January to the month. */
    String span() {
        return of("span", year(), Integer.toString(through.getMonthValue()));
    }

    /** The last day of the month. */
    String day() {
        return of("at", through.atEndOfMonth().toString());
    }

    String year() {
        return Integer.toString(through.getYear());
    }
}
