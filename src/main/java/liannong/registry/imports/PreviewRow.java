package liannong.registry.imports;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A row of the file in the preview.
 *
 * @param title whom or what it is about
 * @param numberLast4 the last four of the identity number
 * @param place the unit it belongs to: a card's number, or empty where one will be given
 */
public record PreviewRow(
        int rowNo,
        String title,
        @Nullable String relation,
        @Nullable String born,
        @Nullable String numberLast4,
        String place,
        List<RowProblem> problems,
        List<RowProblem> notes,
        List<FieldChange> changes,
        @Nullable String twin,
        @Nullable Decision decision) {

    /** The word for what the person is in the household. */
    public String relation(Locale locale) {
        return relation == null ? "" : Words.word("relation", relation, locale);
    }

    public String reasons(Locale locale) {
        return String.join(
                " ", problems.stream().map(problem -> problem.sentence(locale)).toList());
    }
}
