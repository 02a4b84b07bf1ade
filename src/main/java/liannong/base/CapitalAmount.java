package liannong.base;

/**
 * An amount in the capital numerals that cannot be altered with a stroke (大写金额): 7,246.38 is 柒仟贰佰肆拾陆元叁角捌分.
 *
 * <p>By the rules for filling in bills (中国人民银行《正确填写票据和结算凭证的基本规定》): zeros within the number are one
 * 零, at its end none; 零 stands after 元 where there are fen and no jiao; 整 closes what ends in 元 or 角. Where the rules
 * leave 零 to the writer, after 万 or 元 before a thousand or a jiao, there is none.
 */
public final class CapitalAmount {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final long[] UNITS = {100_000_000, 10_000, 1_000, 100, 10};
    private static final String NAMES = "亿万仟佰拾";

    private CapitalAmount() {}

    public static String of(Money money) {
        if (money.isNegative()) return "负" + of(money.negated());
        if (money.isZero()) return "零元整";
        long yuan = money.fen() / 100;
        int jiao = (int) (money.fen() / 10 % 10);
        int fen = (int) (money.fen() % 10);
        var words = new StringBuilder();
        if (yuan > 0) words.append(whole(yuan)).append('元');
        if (jiao > 0) words.append(DIGITS.charAt(jiao)).append('角');
        else if (fen > 0 && yuan > 0) words.append('零');
        return fen > 0
                ? words.append(DIGITS.charAt(fen)).append('分').toString()
                : words.append('整').toString();
    }

    /** By the largest unit that it holds: so many of them, and the rest; 零 where the rest leaves a place empty. */
    private static String whole(long number) {
        for (int i = 0; i < UNITS.length; i++) {
            long unit = UNITS[i];
            if (number < unit) continue;
            long rest = number % unit;
            String many = whole(number / unit) + NAMES.charAt(i);
            if (rest == 0) return many;
            return many + (rest < unit / 10 ? "零" : "") + whole(rest);
        }
        return String.valueOf(DIGITS.charAt((int) number));
    }
}
