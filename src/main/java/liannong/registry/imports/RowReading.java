package liannong.registry.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import liannong.base.Reason;
import liannong.base.Refused;
import liannong.base.sheets.Cells;
import liannong.base.sheets.SheetCell;
import liannong.base.sheets.SheetRow;
import liannong.registry.CreditCode;
import liannong.registry.templates.Words;
import org.jspecify.annotations.Nullable;

/** Reads the cells of one row; what is wrong with one does not keep the others from being read. */
final class RowReading {

    private final Head head;
    private final SheetRow row;
    final List<RowProblem> problems = new ArrayList<>();

    RowReading(Head head, SheetRow row) {
        this.head = head;
        this.row = row;
    }

    SheetCell cell(int position) {
        return row.cell(head.at(position));
    }

    /** The text as typed, null where nothing stands or what stands is refused. */
    @Nullable
    String text(int position) {
        return read(position, Cells::text, text -> text.isEmpty() ? null : text);
    }

    @Nullable
    String code(int position) {
        return read(position, Cells::code, text -> text.isEmpty() ? null : text);
    }

    /** A credit code; a person's number is none, although it is written with the same characters. */
    @Nullable
    CreditCode creditCode(int position) {
        return value(position, typed -> CreditCode.parse(NumberShy.clear(typed)));
    }

    /** A code of that form; what has another is not kept. */
    @Nullable
    String code(int position, Pattern form, Reason otherwise) {
        return read(position, Cells::code, code -> {
            if (code.isEmpty()) return null;
            if (!form.matcher(code).matches()) throw new Refused(otherwise);
            return code;
        });
    }

    /** A line of text that fits where it is to stand. */
    @Nullable
    String line(int position, int longest) {
        return line(position, 2, longest);
    }

    @Nullable
    String line(int position, int shortest, int longest) {
        return read(position, Cells::text, text -> {
            if (text.isEmpty()) return null;
            if (text.length() < shortest || text.length() > longest) {
                throw new Refused(ImportReason.ROW_LENGTH, shortest, longest);
            }
            return NumberShy.clear(text);
        });
    }

    <T> @Nullable T decimal(int position, Function<BigDecimal, T> value) {
        return read(position, Cells::decimal, number -> number.map(value).orElse(null));
    }

    @Nullable
    LocalDate date(int position) {
        return read(position, Cells::date, day -> day.orElse(null));
    }

    /** The code behind a word. */
    @Nullable
    String word(int position, String group) {
        String typed = text(position);
        if (typed == null) return null;
        String code = Words.code(group, typed).orElse(null);
        if (code == null) refuse(position, ImportReason.ROW_WORD_UNKNOWN, typed);
        return code;
    }

    /** A value object out of a code that is a number, or a name. */
    <T> @Nullable T value(int position, Function<String, T> parse) {
        SheetCell cell = cell(position);
        return read(position, cell.kind() == SheetCell.Kind.NUMBER ? Cells::code : Cells::text, text -> {
            return text.isEmpty() ? null : parse.apply(text);
        });
    }

    void refuse(int position, Reason reason, Object... facts) {
        problems.add(RowProblem.of(position, reason, facts));
    }

    /** Null is refused, unless this cell was refused already. */
    <T> @Nullable T required(int position, @Nullable T value) {
        if (value == null && problems.stream().noneMatch(problem -> problem.column() == position)) {
            refuse(position, ImportReason.ROW_CELL_REQUIRED);
        }
        return value;
    }

    private <A, T> @Nullable T read(int position, Function<SheetCell, A> from, Function<A, @Nullable T> to) {
        try {
            return to.apply(from.apply(cell(position)));
        } catch (Refused no) {
            refuse(position, no.reason(), no.facts().toArray());
            return null;
        }
    }
}
