package liannong.registry;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The first letters of a name's pinyin, by which people look for names: 钟秀兰 is zxl. Lower-case letters and digits, at
 * most 40; a name of which nothing can be read gives the empty text.
 */
public final class Initials {

    public static final int LONGEST = 40;

    /** Families of two characters whose first is read otherwise than alone (现代汉语词典, 百家姓). */
    private static final Map<String, String> TWO_CHARACTER_FAMILIES =
            Map.of("万俟", "mq", "尉迟", "yc", "长孙", "zs", "澹台", "tt", "单于", "cy");

    /** Words in the names of organisations in which a character is not read as it is alone. */
    private static final Map<String, String> WORDS = Map.of(
            "银行", "yh", "商行", "sh", "支行", "zh", "分行", "fh", "行业", "hy", "重庆", "cq", "重阳", "cy", "会计", "kj", "村长", "cz");

    private static final Set<Integer> BEGINS_A_WORD =
            Set.of((int) '银', (int) '商', (int) '支', (int) '分', (int) '行', (int) '重', (int) '会', (int) '村');

    private Initials() {}

    /** Of a person: the first character is read as a family name, 曾 is z and 单 is s. */
    public static String ofName(String name) {
        String text = AsTyped.code(name);
        StringBuilder initials = new StringBuilder(LONGEST);
        int from = 0;
        if (text.indexOf('·') < 0 && !text.isEmpty()) { // where there is a dot, no family name comes first
            String two = text.length() > 2 ? TWO_CHARACTER_FAMILIES.get(text.substring(0, 2)) : null;
            if (two == null) add(initials, Readings.family(text.codePointAt(0)));
            else initials.append(two);
            from = two == null ? text.offsetByCodePoints(0, 1) : 2;
        }
        text.substring(from).codePoints().forEach(point -> add(initials, Readings.inText(point)));
        return initials.toString();
    }

    /** Of an organisation or a place. */
    public static String ofText(String name) {
        String text = AsTyped.code(name);
        StringBuilder initials = new StringBuilder(LONGEST);
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            String word = word(text, i);
            if (word == null) {
                add(initials, Readings.inText(text.codePointAt(i)));
            } else {
                word.chars().forEach(letter -> add(initials, (char) letter));
                i++;
            }
        }
        return initials.toString();
    }

    private static @Nullable String word(String text, int at) {
        boolean may = at + 1 < text.length() && BEGINS_A_WORD.contains((int) text.charAt(at));
        return may ? WORDS.get(text.substring(at, at + 2)) : null;
    }

    private static void add(StringBuilder initials, char letter) {
        if (letter != Readings.NONE && initials.length() < LONGEST) initials.append(letter);
    }
}
