package liannong.payouts.files;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Set;
import liannong.base.BusinessTime;
import liannong.base.Money;
import liannong.base.Refused;

/** The values of ISO 20022's messages, and each payment once in a message. */
final class IsoText {

    private static final ZoneId ZONE = BusinessTime.ZONE;
    private static final int DAY = 10;

    private final BankXml where;
    private final Set<String> seen = new HashSet<>();

    IsoText(BankXml where) {
        this.where = where;
    }

    Money amount(String text) {
        try {
            if (text.matches("[0-9]{1,15}(\\.[0-9]{1,5})?"))
                return Money.ofYuan(new BigDecimal(text).setScale(2, RoundingMode.UNNECESSARY));
        } catch (ArithmeticException partsOfAFen) {
            throw malformed(text);
        }
        throw malformed(text);
    }

    long count(String text) {
        if (!text.matches("[0-9]{1,9}")) throw malformed(text);
        return Long.parseLong(text);
    }

    /** A date, or a date and time, which counts in China's time. */
    LocalDate day(String text) {
        try {
            if (text.length() == DAY) return LocalDate.parse(text);
            if (text.matches(".*(?:Z|[+-][0-9]{2}:[0-9]{2})"))
                return OffsetDateTime.parse(text).atZoneSameInstant(ZONE).toLocalDate();
            return java.time.LocalDateTime.parse(text).toLocalDate();
        } catch (DateTimeException noSuchDay) {
            throw malformed(text);
        }
    }

    String reason(String code) {
        if (!code.matches("[A-Z0-9]{4}")) throw malformed(code);
        return code;
    }

    void requireYuan() {
        String currency = where.attribute("Ccy");
        if (!currency.equals(PaymentFile.YUAN))
            throw new Refused(FileReason.RESULT_OTHER_CURRENCY, where.lineNo(), currency);
    }

    void requireNew(String endToEndId) {
        if (!seen.add(endToEndId)) throw new Refused(FileReason.RESULT_TWICE_IN_FILE, where.lineNo(), endToEndId);
    }

    int lines() {
        return seen.size();
    }

    int lineNo() {
        return where.lineNo();
    }

    Refused malformed(String text) {
        return new Refused(FileReason.RESULT_VALUE_MALFORMED, where.lineNo(), text);
    }
}
