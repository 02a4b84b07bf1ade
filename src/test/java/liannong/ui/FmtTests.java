package liannong.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import liannong.base.Money;
import liannong.base.Mu;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FmtTests {

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    private static final Locale EN = Locale.ENGLISH;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0 | 0.00
                    5 | 0.05
                    123450 | 1,234.50
                    -14842000 | −148,420.00
                    -1 | −0.01
                    9223372036854775807 | 92,233,720,368,547,758.07
                    -9223372036854775808 | −92,233,720,368,547,758.08
                    """)
    void writesMoneyToTheFen(long fen, String written) {
        assertThat(Fmt.money(new Money(fen))).isEqualTo(written);
    }

    @Test
    void showsTheSignOfAChange() {
        assertThat(Fmt.change(new Money(33_264))).isEqualTo("+332.64");
        assertThat(Fmt.change(new Money(-1_200))).isEqualTo("−12.00");
        assertThat(Fmt.change(Money.ZERO)).isEqualTo("0.00");
    }

    @Test
    void writesTenThousandsRoundedAndNeverMinusZero() {
        assertThat(Fmt.wan(new Money(12_846_312_345L))).isEqualTo("12,846.3");
        assertThat(Fmt.wan(new Money(126_842_000), 3)).isEqualTo("126.842");
        assertThat(Fmt.wan(new Money(-400))).isEqualTo("0.0");
    }

    @Test
    void writesAreaPercentAndCount() {
        assertThat(Fmt.mu(new Mu(68_800))).isEqualTo("688.0");
        assertThat(Fmt.percent(new BigDecimal("0.65"))).isEqualTo("65.00%");
        assertThat(Fmt.percent(new BigDecimal("0.98436"), 1)).isEqualTo("98.4%");
        assertThat(Fmt.count(20_179)).isEqualTo("20,179");
    }

    @Test
    void percentagesMakeAHundred() {
        assertThat(Fmt.percents(List.of(1L, 1L, 1L))).containsExactly("33.4%", "33.3%", "33.3%");
        assertThat(Fmt.percents(List.of(6874L, 5963L, 3214L, 3795L, 333L)))
                .containsExactly("34.1%", "29.6%", "15.9%", "18.8%", "1.6%");
        assertThat(Fmt.percents(List.of(0L, 0L))).containsExactly("0.0%", "0.0%");
        assertThat(Fmt.percents(List.of())).isEmpty();
    }

    @Test
    void writesDatesForStaffAndForHouseholds() {
        LocalDate day = LocalDate.of(2026, 3, 18);
        assertThat(Fmt.date(day)).isEqualTo("2026-03-18");
        assertThat(Fmt.day(day, ZH)).isEqualTo("3 月 18 日");
        assertThat(Fmt.day(day, EN)).isEqualTo("18 March");
        assertThat(Fmt.fullDay(day, ZH)).isEqualTo("2026 年 3 月 18 日");
        assertThat(Fmt.fullDay(day, EN)).isEqualTo("18 March 2026");
        assertThat(Fmt.moment(Instant.parse("2026-03-17T16:30:00Z"))).isEqualTo("2026-03-18 00:30");
    }

    @Test
    void keepsOnlyTheLastFour() {
        assertThat(Fmt.ending("6222 0000 0000 3372", ZH)).isEqualTo("尾号 3372");
        assertThat(Fmt.ending("62220000000003372 ", EN)).isEqualTo("ending in 3372");
        assertThat(Fmt.ending("12", ZH)).isEqualTo("尾号 12");
    }

    @ParameterizedTest
    @CsvSource({"钟秀兰,钟＊兰", "钟兰,钟＊", "欧阳震华,欧＊＊华", "钟,＊", "'',＊", "𠮷田一,𠮷＊一"})
    void hidesNames(String name, String hidden) {
        assertThat(Fmt.masked(name)).isEqualTo(hidden);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    0 | 零元
                    279600 | 两千七百九十六元
                    491280 | 四千九百一十二元八角
                    5 | 五分
                    20 | 两角
                    105 | 一元零五分
                    115 | 一元一角五分
                    200 | 两元
                    1000 | 十元
                    1200 | 十二元
                    2200 | 二十二元
                    20000 | 两百元
                    11000 | 一百一十元
                    10200 | 一百零二元
                    100000 | 一千元
                    1000500 | 一万零五元
                    2000200 | 两万零二元
                    11000000 | 十一万元
                    100800000 | 一百万八千元
                    100080000 | 一百万零八百元
                    20000000000 | 两亿元
                    10000000100 | 一亿零一元
                    -250 | 负两元五角
                    """)
    void saysAmountsAsPeopleDo(long fen, String said) {
        assertThat(Fmt.spoken(new Money(fen), ZH)).isEqualTo(said);
    }

    @Test
    void saysQuantitiesAndEnglishToo() {
        assertThat(Spoken.counted(18_640)).isEqualTo("一万八千六百四十");
        assertThat(Spoken.counted(2)).isEqualTo("两");
        assertThat(Spoken.counted(Long.MAX_VALUE)).startsWith("九百二十二亿亿");
        assertThat(Fmt.spoken(new Money(491_280), EN)).isEqualTo("4,912.80 yuan");
    }
}
