package liannong.registry.imports;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row as it is staged: clear cells by position, the rest sealed as the register seals it. */
final class StagedRow {

    final int rowNo;
    final @Nullable String unit;
    final @Nullable Long newHouseholdId;
    final @Nullable String[] cells;
    final List<RowProblem> problems;
    final List<RowProblem> notes = new ArrayList<>();

    byte @Nullable [] identity;
    byte @Nullable [] identityIndex;

    @Nullable
    String identityLast4;

    byte @Nullable [] health;
    byte @Nullable [] phone;

    @Nullable
    String phoneLast4;

    byte @Nullable [] householdPhone;
    byte @Nullable [] mainCause;
    byte @Nullable [] otherCause1;
    byte @Nullable [] otherCause2;
    byte @Nullable [] account;
    byte @Nullable [] accountIndex;

    @Nullable
    String accountLast4;

    StagedRow(int rowNo, @Nullable String unit, @Nullable Long newHouseholdId, int cells, List<RowProblem> problems) {
        this.rowNo = rowNo;
        this.unit = unit;
        this.newHouseholdId = newHouseholdId;
        this.cells = new @Nullable String[cells];
        this.problems = problems;
    }

    void set(int position, @Nullable Object value) {
        cells[position - 1] = value == null ? null : value.toString();
    }

    /** The cells as an array of PostgreSQL's, in text. */
    String literal() {
        StringBuilder array = new StringBuilder("{");
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) array.append(',');
            append(array, cells[i]);
        }
        return array.append('}').toString();
    }

    static String literal(List<RowProblem> problems) {
        if (problems.isEmpty()) return "{}";
        StringBuilder array = new StringBuilder("{");
        for (RowProblem problem : problems) {
            if (array.length() > 1) array.append(',');
            append(array, problem.coded());
        }
        return array.append('}').toString();
    }

    private static void append(StringBuilder array, @Nullable String value) {
        if (value == null) {
            array.append("NULL");
            return;
        }
        array.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') array.append('\\');
            if (c != '\0') array.append(c);
        }
        array.append('"');
    }
}
