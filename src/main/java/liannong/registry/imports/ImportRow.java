package liannong.registry.imports;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import liannong.registry.templates.SheetKind;
import org.jspecify.annotations.Nullable;

/** An import in a list and on its page. */
public record ImportRow(
        long id,
        SheetKind kind,
        String fileName,
        int sizeBytes,
        ImportState state,
        String step,
        int stepRows,
        boolean rechecked,
        int total,
        int added,
        int changed,
        int same,
        int refused,
        int undecided,
        int leftOut,
        String otherSheets,
        @Nullable String refusal,
        long startedBy,
        String startedName,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable String undoneName,
        @Nullable Instant undoneAt) {

    static final String SQL = """
            select i.id, i.kind, i.file_name, i.size_bytes, i.state, i.step, i.step_rows, i.rechecked, i.rows_total as total,
                   i.rows_added as added, i.rows_changed as changed, i.rows_same as same, i.rows_refused as refused,
                   i.rows_undecided as undecided, i.rows_left_out as left_out, array_to_string(i.other_sheets, '、') as other_sheets,
                   i.refusal, i.started_by, u.display_name as started_name, i.started_at, i.finished_at,
                   n.display_name as undone_name, i.undone_at
            from imports i join user_names u on u.id = i.started_by left join user_names n on n.id = i.undone_by
            """;

    public int count(RowOutcome outcome) {
        return switch (outcome) {
            case ADD -> added;
            case CHANGE -> changed;
            case SAME -> same;
            case REFUSED -> refused;
            case UNDECIDED -> undecided;
            case LEFT_OUT -> leftOut;
        };
    }

    /** Why the whole file was refused. */
    public Optional<String> refusal(Locale locale) {
        return Optional.ofNullable(refusal)
                .map(coded -> RowProblem.decoded(coded).sentence(locale));
    }
}
