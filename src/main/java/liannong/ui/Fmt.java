package liannong.ui;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.base.Split;

/** How figures, dates and names are written, on every screen and page alike. */
public final class Fmt {

    /** The zone of business days. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter ENGLISH_DAY = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final String HIDDEN = "＊";

    private Fmt() {}

    /** Yuan with commas and two decimals: 1,234.50, a loss as −1,234.50. */
    public static String money(Money money) {
        return number(money.yuan(), 2);
    }

    /** The same with its sign always shown, for changes: +332.64, −12.00. */
    public static String change(Money money) {
        return (money.isPositive() ? "+" : "") + money(money);
    }

    /** In units of 10,000 yuan (万元), for charts and the totals of the county. */
    public static String wan(Money money, int decimals) {
        return number(BigDecimal.valueOf(money.fen(), 6), decimals);
    }

    public static String wan(Money money) {
        return wan(money, 1);
    }

    /** An area with one decimal. */
    public static String mu(Mu mu) {
        return number(mu.mu(), 1);
    }

    public static String count(long number) {
        return number(BigDecimal.valueOf(number), 0);
    }

    public static String number(BigDecimal number, int decimals) {
        BigDecimal rounded = number.setScale(decimals, RoundingMode.HALF_UP);
        String digits = pattern(decimals).format(rounded.abs());
        return rounded.signum() < 0 ? "−" + digits : digits;
    }

    /** A quantity without idle zeros. */
    public static String quantity(BigDecimal quantity) {
        BigDecimal plain = quantity.stripTrailingZeros();
        return number(plain, Math.max(0, plain.scale()));
    }

    /** A ratio as a percentage: 0.65 is 65.00%. */
    public static String percent(BigDecimal ratio, int decimals) {
        return number(ratio.movePointRight(2), decimals) + "%";
    }

    public static String percent(BigDecimal ratio) {
        return percent(ratio, 2);
    }

    /** The percentages of the parts with one decimal; by largest remainder, so that they make 100.0. */
    public static List<String> percents(List<Long> parts) {
        if (parts.stream().allMatch(part -> part == 0)) {
            return parts.stream().map(part -> "0.0%").toList();
        }
        List<Split.Share> shares = IntStream.range(0, parts.size())
                .mapToObj(i -> new Split.Share(String.format(Locale.ROOT, "%05d", i), BigInteger.valueOf(parts.get(i))))
                .toList();
        List<String> written = new ArrayList<>();
        // the one division policy, here over a thousand tenths of a percent
        for (Money tenths : Split.of(new Money(1000), shares)) {
            written.add(number(BigDecimal.valueOf(tenths.fen(), 1), 1) + "%");
        }
        return List.copyOf(written);
    }

    /** For staff: 2026-03-18. */
    public static String date(LocalDate date) {
        return date.toString();
    }

    /** For staff, a moment of business time: 2026-03-18 14:20. */
    public static String moment(Instant instant) {
        return MINUTE.format(LocalDateTime.ofInstant(instant, ZONE));
    }

    /** For households: 3 月 18 日, 18 March. */
    public static String day(LocalDate date, Locale locale) {
        return english(locale)
                ? ENGLISH_DAY.format(date)
                : Texts.of(locale, "ui.day", date.getMonthValue(), date.getDayOfMonth());
    }

    /** On notices, with the year: 2026 年 3 月 18 日, 18 March 2026. */
    public static String fullDay(LocalDate date, Locale locale) {
        return english(locale)
                ? ENGLISH_DATE.format(date)
                : Texts.of(
                        locale,
                        "ui.full-day",
                        Integer.toString(date.getYear()),
                        date.getMonthValue(),
                        date.getDayOfMonth());
    }

    /** Identity number, card or phone: 尾号 and its last four, never more. */
    public static String ending(String number, Locale locale) {
        String digits = number.strip();
        return Texts.of(locale, "ui.ending", digits.substring(Math.max(0, digits.length() - 4)));
    }

    /** A name on the open web: the first and the last character stay, of two only the first. */
    public static String masked(String name) {
        int[] letters = name.strip().codePoints().toArray();
        if (letters.length < 2) {
            return HIDDEN;
        }
        String first = Character.toString(letters[0]);
        return letters.length == 2
                ? first + HIDDEN
                : first + HIDDEN.repeat(letters.length - 2) + Character.toString(letters[letters.length - 1]);
    }

    /** An amount as it is said aloud: 两千七百九十六元, 2,796.00 yuan. */
    public static String spoken(Money money, Locale locale) {
        return english(locale) ? Texts.of(locale, "ui.spoken", money(money)) : Spoken.yuan(money);
    }

    private static boolean english(Locale locale) {
        return Language.supported(locale).equals(Locale.ENGLISH);
    }

    private static DecimalFormat pattern(int decimals) {
        String pattern = decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.ROOT));
    }
}
