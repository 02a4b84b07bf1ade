package liannong.payouts.files;

import static liannong.payouts.files.Source.*;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import liannong.base.Money;
import liannong.base.Refused;
import org.jspecify.annotations.Nullable;

/** The lines of a result file as a template says, and whether the file's own counts and totals are theirs. */
final class TemplateResults {

    /** ISO 20022's code for a return without a reason. */
    static final String NO_REASON = "MS03";

    private final BankTemplate template;
    private final Consumer<ResultLine> lines;
    private final Set<String> seen = new HashSet<>();
    private final ResultSums sums = new ResultSums();
    private String batchNumber = "";

    TemplateResults(BankTemplate template, Consumer<ResultLine> lines) {
        this.template = template;
        this.lines = lines;
    }

    void row(Row row) {
        if (row.part() == Row.Part.LINE) line(row);
        else head(row);
        if (row.has(BATCH_NUMBER)) batchNumber = row.value(BATCH_NUMBER);
    }

    private void head(Row row) {
        for (Source source : row.fields().keySet()) {
            switch (source) {
                case COUNT, CREDITED_COUNT, RETURNED_COUNT -> sums.says(source, number(row, source));
                case TOTAL, CREDITED_TOTAL, RETURNED_TOTAL ->
                    sums.says(source, amount(row, source).fen());
                default -> {}
            }
        }
    }

    private void line(Row row) {
        String id = row.value(END_TO_END_ID);
        int seq = row.has(SEQ) ? Math.toIntExact(number(row, SEQ)) : 0;
        if (id.isEmpty() && seq == 0) throw malformed(row, "");
        String name = id.isEmpty() ? Integer.toString(seq) : id;
        if (!seen.add(name)) throw new Refused(FileReason.RESULT_TWICE_IN_FILE, row.lineNo(), name);
        Money amount = amount(row, AMOUNT);
        Answer answer = answer(row);
        sums.add(answer, amount);
        lines.accept(new ResultLine(row.lineNo(), id, seq, amount, answer, reason(row, answer), day(row)));
    }

    private Answer answer(Row row) {
        String word = row.value(STATUS);
        Answer answer = template.statuses().get(word);
        if (answer == null) throw new Refused(FileReason.RESULT_WORD_UNKNOWN, row.lineNo(), word);
        return answer;
    }

    private String reason(Row row, Answer answer) {
        if (answer != Answer.RETURNED) return "";
        if (!row.has(REASON)) return NO_REASON;
        String code = row.value(REASON);
        if (code.isEmpty()) throw new Refused(FileReason.RESULT_REASON_MISSING, row.lineNo());
        String reason = template.reasons().get(code);
        if (reason == null) throw new Refused(FileReason.RESULT_REASON_UNKNOWN, row.lineNo(), code);
        return reason;
    }

    private static long number(Row row, Source source) {
        String text = row.value(source);
        if (!text.matches("[0-9]{1,9}")) throw malformed(row, text);
        return Long.parseLong(text);
    }

    private static Money amount(Row row, Source source) {
        String text = row.value(source);
        boolean fen = row.fields().getOrDefault(source, Field.of(source)).form() == Form.FEN;
        if (!text.matches(fen ? "[0-9]{1,17}" : "[0-9]{1,15}(\\.[0-9]{1,2})?")) throw malformed(row, text);
        return fen ? new Money(Long.parseLong(text)) : Money.ofYuan(new BigDecimal(text));
    }

    private static @Nullable LocalDate day(Row row) {
        String text = row.value(SETTLED_ON);
        if (text.isEmpty()) return null;
        Field field = row.fields().getOrDefault(SETTLED_ON, Field.of(SETTLED_ON));
        Form form = field.form().isOfDays() ? field.form() : Form.DAY;
        try {
            String pattern = form.pattern().replace('y', 'u');
            return LocalDate.parse(text, DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT));
        } catch (DateTimeException noSuchDay) {
            throw malformed(row, text);
        }
    }

    private static Refused malformed(Row row, String text) {
        return new Refused(FileReason.RESULT_VALUE_MALFORMED, row.lineNo(), text);
    }

    ResultHead end() {
        if (sums.lines() == 0) throw new Refused(FileReason.RESULT_EMPTY);
        sums.requireSame();
        return new ResultHead(batchNumber, "", 0, sums.lines());
    }
}
