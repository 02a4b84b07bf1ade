package liannong.registry;

import com.ibm.icu.text.Transliterator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The first letter of a character's pinyin, asked once of ICU (which has it from Unihan) and then kept: asking costs a
 * tenth of a millisecond, and a county has 100,000 names made of some 3,000 characters.
 */
final class Readings {

    /** A sign, or a character that ICU cannot read. */
    static final char NONE = 0;

    /**
     * Where ICU 79 is wrong about a family name. Its own list for names knows 单 解 仇 区 查 曾 尉 翟 折 种 秘 繁 召. Source:
     * 现代汉语词典, 7th edition, the entries marked 姓.
     */
    private static final Map<Integer, Character> FAMILIES = letters("覃q 句g 祭z 乜n 么y 莘s 洗x 能n");

    /**
     * Where the reading that is frequent elsewhere is rare in names of people and places: 长 as in 长征 and 长生, 曾 in 曾屋,
     * 晟 as in given names, 圩 as the market of Jiangxi, 陂 as in 丁陂乡.
     */
    private static final Map<Integer, Character> TEXTS = letters("长c 曾z 晟s 圩x 陂b 覃t 翟z 盖g 仇q");

    private static final Map<Integer, Character> FAMILY_READINGS = new ConcurrentHashMap<>(FAMILIES);
    private static final Map<Integer, Character> TEXT_READINGS = new ConcurrentHashMap<>(TEXTS);
    private static final Transliterator AS_FAMILY = Transliterator.getInstance("Han-Latin/Names; Latin-ASCII");
    private static final Transliterator IN_TEXT = Transliterator.getInstance("Han-Latin; Latin-ASCII");

    private Readings() {}

    static char family(int point) {
        return FAMILY_READINGS.computeIfAbsent(point, unread -> first(AS_FAMILY, unread));
    }

    static char inText(int point) {
        return TEXT_READINGS.computeIfAbsent(point, unread -> first(IN_TEXT, unread));
    }

    private static char first(Transliterator reader, int point) {
        String read = reader.transliterate(Character.toString(point)).toLowerCase(Locale.ROOT);
        char letter = read.isEmpty() ? NONE : read.charAt(0);
        boolean kept = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
        return kept ? letter : NONE;
    }

    private static Map<Integer, Character> letters(String pairs) {
        Map<Integer, Character> letters = new HashMap<>();
        for (String pair : pairs.split(" ", -1)) letters.put(pair.codePointAt(0), pair.charAt(pair.length() - 1));
        return Map.copyOf(letters);
    }
}
