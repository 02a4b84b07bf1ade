package liannong.demo;

import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import liannong.base.Texts;

/** What a benchmark says: sentences of the translations, and figures with a sentence behind them. */
record BenchPrinter(PrintStream out, PrintStream err, Locale locale) {

    /** @param lang the environment's LANG: zh… speaks 中文, everything else English */
    static BenchPrinter of(String lang, OutputStream out, OutputStream err) {
        return new BenchPrinter(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                lang.startsWith("zh") ? Locale.CHINESE : Locale.ENGLISH);
    }

    void say(String key, Object... facts) {
        out.println(text(key, facts));
    }

    void refuse(String key, Object... facts) {
        err.println(text(key, facts));
    }

    void heads(List<String> heads) {
        heads.forEach(head -> out.printf(Locale.ROOT, "%10s", head));
        out.println();
    }

    /** Figures first: how wide a line of 中文 is, nobody knows. */
    void figures(List<BigDecimal> figures, String key, Object... facts) {
        figures.forEach(figure -> out.printf(Locale.ROOT, "%10s", figure));
        out.println("  " + text(key, facts));
    }

    private String text(String key, Object... facts) {
        return Texts.of(locale, key, facts);
    }

    static BigDecimal seconds(long nanos) {
        return BigDecimal.valueOf(nanos, 9).setScale(1, RoundingMode.HALF_UP);
    }

    static BigDecimal milliseconds(long nanos) {
        return BigDecimal.valueOf(nanos, 6).setScale(1, RoundingMode.HALF_UP);
    }

    static BigDecimal ratio(long above, long below, int decimals) {
        return BigDecimal.valueOf(above).divide(BigDecimal.valueOf(below), decimals, RoundingMode.HALF_UP);
    }
}
