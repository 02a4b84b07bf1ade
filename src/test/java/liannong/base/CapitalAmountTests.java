package liannong.base;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts in capital numerals, by the rules for filling in bills. */
class CapitalAmountTests {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";

    @ParameterizedTest
    @CsvSource({
        "0, 零元整",
        "1, 壹分",
        "10, 壹角整",
        "11, 壹角壹分",
        "100, 壹元整",
        "101, 壹元零壹分",
        "110, 壹元壹角整",
        "111, 壹元壹角壹分",
        "1000, 壹拾元整",
        "1005, 壹拾元零伍分",
        "1050, 壹拾元伍角整",
        "1100, 壹拾壹元整",
        "10100, 壹佰零壹元整",
        "11000, 壹佰壹拾元整",
        "100000, 壹仟元整",
        "100100, 壹仟零壹元整",
        "101000, 壹仟零壹拾元整",
        "140950, 壹仟肆佰零玖元伍角整",
        "168032, 壹仟陆佰捌拾元叁角贰分",
        "600714, 陆仟零柒元壹角肆分",
        "724637, 柒仟贰佰肆拾陆元叁角柒分",
        "1000000, 壹万元整",
        "1000100, 壹万零壹元整",
        "1010000, 壹万零壹佰元整",
        "1100000, 壹万壹仟元整",
        "1640902, 壹万陆仟肆佰零玖元零贰分",
        "10000000, 壹拾万元整",
        "10007000, 壹拾万零柒拾元整",
        "10700053, 壹拾万柒仟元伍角叁分",
        "100000000, 壹佰万元整",
        "100000001, 壹佰万元零壹分",
        "1000000000, 壹仟万元整",
        "1000010000, 壹仟万零壹佰元整",
        "1001000000, 壹仟零壹万元整",
        "10000000000, 壹亿元整",
        "10000700000, 壹亿零柒仟元整",
        "10007000000, 壹亿零柒万元整",
        "10100000000, 壹亿零壹佰万元整",
        "11000000000, 壹亿壹仟万元整",
        "-724638, 负柒仟贰佰肆拾陆元叁角捌分",
        "9223372036854775807, 玖亿贰仟贰佰叁拾叁万柒仟贰佰零叁亿陆仟捌佰伍拾肆万柒仟柒佰伍拾捌元零柒分"
    })
    void isWrittenByTheRules(long fen, String words) {
        assertThat(CapitalAmount.of(new Money(fen))).isEqualTo(words);
    }

    /** Whatever the amount, the words say it and nothing else: read back, they are the same fen. */
    @Property
    void readBackItIsTheSameAmount(@ForAll @LongRange(min = 1, max = 99_999_999_999_999_99L) long fen) {
        String words = CapitalAmount.of(new Money(fen));
        assertThat(words).doesNotContain("零零", "零万", "零亿", "零元", "零角", "零分", "零整");
        assertThat(words.endsWith("分") || words.endsWith("整")).isTrue();
        assertThat(read(words)).isEqualTo(fen);
    }

    private static long read(String words) {
        long fen = 0;
        String rest = words.replace("整", "").replace("零", "");
        int yuan = rest.indexOf('元');
        if (yuan >= 0) fen = 100 * whole(rest.substring(0, yuan));
        String small = rest.substring(yuan + 1);
        if (small.contains("角")) fen += 10L * DIGITS.indexOf(small.charAt(small.indexOf('角') - 1));
        if (small.contains("分")) fen += DIGITS.indexOf(small.charAt(small.indexOf('分') - 1));
        return fen;
    }

    private static long whole(String words) {
        int hundredMillions = words.lastIndexOf('亿');
        if (hundredMillions >= 0) {
            return 100_000_000 * whole(words.substring(0, hundredMillions))
                    + whole(words.substring(hundredMillions + 1));
        }
        int tenThousands = words.lastIndexOf('万');
        if (tenThousands >= 0) {
            return 10_000 * whole(words.substring(0, tenThousands)) + whole(words.substring(tenThousands + 1));
        }
        long number = 0;
        long digit = 0;
        for (int at = 0; at < words.length(); at++) {
            switch (words.charAt(at)) {
                case '仟' -> number += 1000 * digit;
                case '佰' -> number += 100 * digit;
                case '拾' -> number += 10 * digit;
                default -> {
                    digit = DIGITS.indexOf(words.charAt(at));
                    continue;
                }
            }
            digit = 0;
        }
        return number + digit;
    }
}
