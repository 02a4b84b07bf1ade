package liannong.shares.exchange;

import static liannong.shares.exchange.RegisterFileReason.*;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.base.json.StrictJson;

/** The values of the file as they have to be written: anything else is refused where it stands. */
final class FileValues {

    /** Ten digits: what fifty thousand of them come to can still be recorded. */
    private static final Pattern AMOUNT = Pattern.compile("-?(0|[1-9][0-9]{0,9})\\.[0-9]{2}");

    private static final Pattern AREA = Pattern.compile("-?(0|[1-9][0-9]{0,7})\\.[0-9]{2}");
    private static final Pattern DAY = Pattern.compile("(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MOMENT = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{5,18}Z");
    private static final Pattern UNREADABLE = Pattern.compile("[\\p{Cc}\\p{Cs}]");
    private static final Pattern ACT = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private FileValues() {}

    /** A text of one line that says something, without blanks around it. */
    static Function<StrictJson, String> text(int longest) {
        return json -> {
            String text = json.text();
            boolean bad = text.isEmpty()
                    || text.length() > longest
                    || !text.equals(text.strip())
                    || UNREADABLE.matcher(text).find();
            if (bad) throw json.refused(REGISTER_FILE_TEXT, longest);
            return text;
        };
    }

    /** What stands there whatever the register. */
    static Function<StrictJson, String> fixed(String expected) {
        return json -> {
            if (!json.text().equals(expected)) throw json.refused(REGISTER_FILE_FIXED, expected);
            return expected;
        };
    }

    static Money amount(StrictJson json) {
        return Money.ofYuan(decimal(json, AMOUNT, REGISTER_FILE_AMOUNT));
    }

    static Mu area(StrictJson json) {
        return Mu.of(decimal(json, AREA, REGISTER_FILE_AREA));
    }

    private static BigDecimal decimal(StrictJson json, Pattern form, RegisterFileReason otherwise) {
        String text = json.text();
        if (!form.matcher(text).matches() || text.matches("-0\\.00")) throw json.refused(otherwise);
        return new BigDecimal(text);
    }

    static LocalDate day(StrictJson json) {
        String text = json.text();
        if (!DAY.matcher(text).matches()) throw json.refused(REGISTER_FILE_DAY);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            throw json.refused(REGISTER_FILE_DAY);
        }
    }

    static Instant moment(StrictJson json) {
        String text = json.text();
        if (!MOMENT.matcher(text).matches()) throw json.refused(REGISTER_FILE_MOMENT);
        try {
            return Instant.parse(text);
        } catch (DateTimeException none) {
            throw json.refused(REGISTER_FILE_MOMENT);
        }
    }

    static UUID act(StrictJson json) {
        String text = json.text();
        if (!ACT.matcher(text).matches()) throw json.refused(REGISTER_FILE_ACT_ID);
        return UUID.fromString(text);
    }
}
