package liannong.registry.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import liannong.base.Reason;
import liannong.base.Texts;
import liannong.registry.templates.SheetKind;
import liannong.registry.templates.TemplateColumns;

/**
 * What is wrong with a row, or worth knowing about it.
 *
 * @param column the position of the cell, 0 for the row
 * @param reason the reason's key without its prefix
 */
public record RowProblem(int column, String reason, List<String> facts) {

    private static final String BETWEEN = "|";

    static RowProblem of(int column, Reason reason, Object... facts) {
        return new RowProblem(
                column,
                reason.key().substring("refused.".length()),
                Arrays.stream(facts)
                        .map(fact -> NumberShy.masked(fact.toString().replace('|', '/')))
                        .toList());
    }

    /** As {@code import_rows.problems} keeps it. */
    String coded() {
        Stream<String> head = Stream.of(Integer.toString(column), reason);
        return String.join(BETWEEN, Stream.concat(head, facts.stream()).toList());
    }

    static RowProblem decoded(String coded) {
        List<String> parts = List.of(coded.split("\\|", -1));
        return new RowProblem(Integer.parseInt(parts.get(0)), parts.get(1), parts.subList(2, parts.size()));
    }

    /** The sentence with the column it is about before it. */
    public String sentence(SheetKind kind, Locale locale) {
        String sentence = sentence(locale);
        return TemplateColumns.of(kind).stream()
                .filter(each -> each.position() == column)
                .findFirst()
                .map(each -> Texts.of(locale, "imports.reason-of", each.head(locale), sentence))
                .orElse(sentence);
    }

    /** The sentence for the person who mends it. */
    public String sentence(Locale locale) {
        return Texts.of(locale, "refused." + reason, facts.toArray());
    }
}
