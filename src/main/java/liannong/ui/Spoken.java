package liannong.ui;

import liannong.base.Money;

/** Numbers in Chinese words, as a person says them: 12 is 十二, 2,796 is 两千七百九十六. */
public final class Spoken {

    private static final String[] DIGITS = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    private static final String[] PLACES = {"", "十", "百", "千"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿", "亿亿"};

    private Spoken() {}

    static String yuan(Money money) {
        if (money.isZero()) {
            return "零元";
        }
        if (money.isNegative()) {
            return "负" + yuan(money.negated());
        }
        long yuan = money.fen() / 100;
        int jiao = (int) (money.fen() / 10 % 10);
        int fen = (int) (money.fen() % 10);
        var words = new StringBuilder(yuan == 0 ? "" : counted(yuan) + "元");
        if (jiao > 0) {
            words.append(counted(jiao)).append("角");
        } else if (fen > 0 && yuan > 0) {
            words.append("零");
        }
        return fen > 0 ? words.append(counted(fen)).append("分").toString() : words.toString();
    }

    /** A number before a measure word, so that a lone 2 is 两: 两斤, 二十斤, 一万八千六百四十斤. Never negative. */
    public static String counted(long number) {
        return number == 2 ? "两" : words(number);
    }

    private static String words(long number) {
        if (number == 0) {
            return DIGITS[0];
        }
        var words = new StringBuilder();
        boolean gap = false;
        for (int group = 4; group >= 0; group--) {
            int four = (int) (number / power(group) % 10_000);
            if (four == 0) {
                gap = gap || !words.isEmpty();
                continue;
            }
            if (!words.isEmpty() && (gap || four < 1000)) {
                words.append(DIGITS[0]);
            }
            words.append(four == 2 && group > 0 ? "两" : group(four)).append(GROUPS[group]);
            gap = false;
        }
        return words.toString().startsWith("一十") ? words.substring(1) : words.toString();
    }

    private static String group(int four) {
        var words = new StringBuilder();
        boolean gap = false;
        for (int place = 3; place >= 0; place--) {
            int digit = four / Math.powExact(10, place) % 10;
            if (digit == 0) {
                gap = !words.isEmpty();
                continue;
            }
            words.append(gap ? DIGITS[0] : "");
            words.append(digit == 2 && place >= 2 ? "两" : DIGITS[digit]).append(PLACES[place]);
            gap = false;
        }
        return words.toString();
    }

    private static long power(int group) {
        return Math.powExact(10_000L, group);
    }
}
