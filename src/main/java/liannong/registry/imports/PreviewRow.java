package liannong.registry.imports;

import java.util.List;
import java.util.Locale;
import liannong.registry.templates.SheetKind;
import liannong.registry.templates.TemplateColumn;
import liannong.registry.templates.Words;
import org.jspecify.annotations.Nullable;

/**
 * A row of the file in the preview.
 *
 * @param title whom or what it is about
 * @param cells by the positions of the kind's columns, from 1; codes as they are kept
 * @param numberLast4 the last four of the identity number
 * @param place what it belongs to, empty where that is not known yet
 */
public record PreviewRow(
        int rowNo,
        String title,
        List<@Nullable String> cells,
        @Nullable String numberLast4,
        String place,
        List<RowProblem> problems,
        List<RowProblem> notes,
        List<FieldChange> changes,
        @Nullable String twin,
        @Nullable Decision decision) {

    PreviewRow with(List<FieldChange> known) {
        return new PreviewRow(rowNo, title, cells, numberLast4, place, problems, notes, known, twin, decision);
    }

    /** What stands in a column, as people say it. */
    public String word(TemplateColumn column, Locale locale) {
        int at = column.position() - 1;
        String kept = at < cells.size() ? cells.get(at) : null;
        if (kept == null) return "";
        return column.words() == null ? kept : Words.word(column.words(), kept, locale);
    }

    /** What may be said of the row, where a person has to say something. */
    public List<Decision> choices() {
        return twin == null
                ? List.of(Decision.CONFIRM, Decision.LEAVE_OUT)
                : List.of(Decision.SAME, Decision.OTHER, Decision.LEAVE_OUT);
    }

    public String reasons(SheetKind kind, Locale locale) {
        return sentences(problems, kind, locale);
    }

    /** What is worth knowing about it. */
    public String remarks(SheetKind kind, Locale locale) {
        return sentences(notes, kind, locale);
    }

    private static String sentences(List<RowProblem> said, SheetKind kind, Locale locale) {
        return String.join(
                " ", said.stream().map(each -> each.sentence(kind, locale)).toList());
    }
}
