package liannong.registry.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import liannong.access.CurrentUser;
import liannong.base.Refused;
import liannong.base.Texts;
import liannong.base.sheets.SheetColumn;
import liannong.base.sheets.SheetReader;
import liannong.base.sheets.SheetRow;
import liannong.base.sheets.SheetWriter;
import liannong.registry.templates.SheetKind;
import liannong.registry.templates.TemplateColumn;
import liannong.registry.templates.TemplateColumns;
import liannong.registry.templates.TemplateSheet;
import liannong.registry.templates.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The workbooks that go out: empty templates, and the refused rows with the reason beside each. */
@Service
@Transactional(readOnly = true)
@PreAuthorize(Importing.READERS)
public class ImportFiles {

    private static final int REASON_WIDTH = 60;
    private static final List<Integer> NOTE_WIDTHS = List.of(16, 10, 70, 50);

    private final JdbcClient jdbc;
    private final ImportContent content;

    ImportFiles(JdbcClient jdbc, ImportContent content) {
        this.jdbc = jdbc;
        this.content = content;
    }

    /** An empty list with its columns, their words to choose from, and a page of explanations with two examples. */
    public void template(SheetKind kind, Locale locale, OutputStream out) throws IOException {
        SheetWriter writer = new SheetWriter(out, Texts.of(locale, kind.key()), columns(kind, locale, false));
        writer.notes(Texts.of(locale, "imports.notes"), notes(kind, locale), NOTE_WIDTHS);
        writer.end();
    }

    /**
     * The refused rows of an import as they were typed, the reason in the last column and the cell coloured. They hold
     * whole numbers: only who brought the file gets them back. Refuses everybody else with {@code IMPORT_NOT_YOURS}.
     */
    public void refused(long id, Locale locale, OutputStream out) {
        ImportRow row = jdbc.sql(ImportRow.SQL + " where i.id = :id")
                .param("id", id)
                .query(ImportRow.class)
                .optional()
                .filter(mine -> mine.startedBy() == CurrentUser.get().id())
                .orElseThrow(() -> new Refused(ImportReason.IMPORT_NOT_YOURS));
        Importing.require(row.kind());
        Map<Integer, List<RowProblem>> problems = new HashMap<>();
        jdbc.sql("select row_no, array_to_string(problems, E'\\x01') as problems from import_rows"
                        + " where import_id = :id and outcome = 'REFUSED'")
                .param("id", id)
                .query((found, number) ->
                        problems.put(found.getInt("row_no"), ImportPreview.problems(found.getString("problems"))))
                .list();
        content.open(id, file -> {
            try {
                SheetWriter writer =
                        new SheetWriter(out, Texts.of(locale, row.kind().key()), columns(row.kind(), locale, true));
                Returned returned = new Returned(row.kind(), problems, locale, writer);
                SheetReader.read(file, returned::row);
                writer.notes(Texts.of(locale, "imports.notes"), notes(row.kind(), locale), NOTE_WIDTHS);
                writer.end();
                return true;
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    static List<SheetColumn> columns(SheetKind kind, Locale locale, boolean withReason) {
        List<SheetColumn> columns = new ArrayList<>(TemplateSheet.columns(kind, locale));
        if (withReason) columns.add(new SheetColumn(Texts.of(locale, "imports.reason"), REASON_WIDTH, List.of()));
        return columns;
    }

    private static List<List<String>> notes(SheetKind kind, Locale locale) {
        List<List<String>> notes = new ArrayList<>();
        notes.add(List.of(
                Texts.of(locale, "imports.notes.column"),
                Texts.of(locale, "imports.notes.required"),
                Texts.of(locale, "imports.notes.meaning"),
                Texts.of(locale, "imports.notes.words")));
        for (TemplateColumn column : TemplateColumns.of(kind)) {
            notes.add(List.of(
                    column.head(locale),
                    column.required() ? Texts.of(locale, "imports.notes.yes") : "",
                    column.hint(locale),
                    column.words() == null ? "" : String.join("、", Words.choices(column.words(), locale))));
        }
        for (int example = 1; example <= 2; example++) {
            notes.add(List.of(
                    Texts.of(locale, "imports.notes.example", example),
                    "",
                    Texts.of(locale, "imports.example." + kind.slug() + "." + example),
                    ""));
        }
        return notes;
    }

    /** Writes the rows that have problems while the file is read once more. */
    private static final class Returned {

        private final SheetKind kind;
        private final Map<Integer, List<RowProblem>> problems;
        private final Locale locale;
        private final SheetWriter writer;
        private @Nullable Head head;

        Returned(SheetKind kind, Map<Integer, List<RowProblem>> problems, Locale locale, SheetWriter writer) {
            this.kind = kind;
            this.problems = problems;
            this.locale = locale;
            this.writer = writer;
        }

        void row(SheetRow row) {
            if (head == null) {
                head = new Head(kind, row);
                return;
            }
            List<RowProblem> wrong = problems.get(row.number());
            if (wrong == null) return;
            List<TemplateColumn> columns = TemplateColumns.of(kind);
            List<String> values = new ArrayList<>();
            for (TemplateColumn column : columns)
                values.add(row.cell(head.at(column.position())).text());
            values.add(String.join(
                    " ", wrong.stream().map(each -> each.sentence(kind, locale)).toList()));
            Set<Integer> marked = wrong.stream()
                    .map(each -> places(columns, each.column()))
                    .filter(place -> place >= 0)
                    .collect(Collectors.toSet());
            try {
                writer.row(values, marked);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private static int places(List<TemplateColumn> columns, int position) {
            for (int i = 0; i < columns.size(); i++) if (columns.get(i).position() == position) return i;
            return -1;
        }
    }
}
