package liannong.payouts;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liannong.base.Money;
import liannong.base.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Reads a bank's result file: lines of {@code payment id|amount in yuan|1 or 0|reason code}, in UTF-8 or GB18030. A
 * file with one bad line is refused whole, with the number of the line, and so is one whose head counts or sums
 * otherwise.
 */
final class ResultText {

    /** A larger file is not a batch's answer. */
    static final int LARGEST_BYTES = 20_000_000;

    /** What the head says of the lines, where it says so: {@code HZ|count|total in yuan}. */
    private record Said(int count, @Nullable Money total) {

        static final Said NOTHING = new Said(0, null);
        private static final Pattern HEAD = Pattern.compile("HZ\\|([0-9]{1,7})\\|([0-9]{1,15}\\.[0-9]{2})(\\|.*)?");

        static Said by(String head) {
            Matcher found = HEAD.matcher(head);
            return found.matches()
                    ? new Said(Integer.parseInt(found.group(1)), Money.ofYuan(new BigDecimal(found.group(2))))
                    : NOTHING;
        }

        /** A file that was cut off, or whose sum is wrong, is none. */
        void require(List<ResultLine> lines) {
            if (total == null) return;
            if (lines.size() != count) throw new Refused(PayoutReason.RESULT_OTHER_COUNT, count, lines.size());
            Money sum = lines.stream().map(ResultLine::amount).reduce(Money.ZERO, Money::plus);
            if (!sum.equals(total)) throw new Refused(PayoutReason.RESULT_OTHER_TOTAL, total, sum);
        }
    }

    private ResultText() {}

    static List<ResultLine> parse(byte[] content) {
        if (content.length > LARGEST_BYTES) throw new Refused(PayoutReason.RESULT_TOO_LARGE, LARGEST_BYTES / 1_000_000);
        List<ResultLine> lines = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        int lineNo = 0;
        Said said = Said.NOTHING;
        for (String raw : decode(content).split("\\R", -1)) {
            lineNo++;
            String text = raw.strip();
            if (text.startsWith("HZ|")) said = Said.by(text);
            if (text.isEmpty() || text.startsWith("HZ|")) continue;
            ResultLine line = line(lineNo, text);
            if (!seen.add(line.endToEndId()))
                throw new Refused(PayoutReason.RESULT_TWICE_IN_FILE, lineNo, line.endToEndId());
            lines.add(line);
        }
        if (lines.isEmpty()) throw new Refused(PayoutReason.RESULT_EMPTY);
        said.require(lines);
        return lines;
    }

    private static ResultLine line(int lineNo, String text) {
        String[] fields = text.split("\\|", -1);
        if (fields.length < 3 || fields.length > 4 || fields[0].isBlank())
            throw new Refused(PayoutReason.RESULT_LINE_MALFORMED, lineNo);
        Outcome outcome = outcome(lineNo, fields[2].strip());
        String reason = fields.length == 4 && !fields[3].isBlank() ? fields[3].strip() : null;
        if (outcome == Outcome.RETURNED && reason == null)
            throw new Refused(PayoutReason.RESULT_REASON_MISSING, lineNo);
        return new ResultLine(
                lineNo,
                fields[0].strip(),
                amount(lineNo, fields[1].strip()),
                outcome,
                reason(lineNo, outcome, reason),
                null);
    }

    private static @Nullable String reason(int lineNo, Outcome outcome, @Nullable String reason) {
        if (outcome == Outcome.CREDITED || reason == null) return null;
        if (!reason.matches("[A-Z0-9]{2,8}")) throw new Refused(PayoutReason.RESULT_LINE_MALFORMED, lineNo);
        return reason;
    }

    private static Outcome outcome(int lineNo, String field) {
        return switch (field) {
            case "1" -> Outcome.CREDITED;
            case "0" -> Outcome.RETURNED;
            default -> throw new Refused(PayoutReason.RESULT_OUTCOME_UNKNOWN, lineNo, field);
        };
    }

    private static Money amount(int lineNo, String field) {
        if (!field.matches("[0-9]{1,15}(\\.[0-9]{1,2})?"))
            throw new Refused(PayoutReason.RESULT_LINE_MALFORMED, lineNo);
        return Money.ofYuan(new BigDecimal(field));
    }

    private static String decode(byte[] content) {
        String text = decode(content, StandardCharsets.UTF_8)
                .or(() -> decode(content, BankFiles.CHARSET))
                .orElseThrow(() -> new Refused(PayoutReason.RESULT_NOT_TEXT));
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** Empty when the bytes are not text of this kind: the next kind is tried. */
    private static Optional<String> decode(byte[] content, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }
}
