package liannong.demo;

import java.math.BigDecimal;
import java.util.List;

/** How long lines and postings took, in nanoseconds. */
record DividendBenchTimes(long lines, long postings) {

    long together() {
        return lines + postings;
    }

    /** The lesser of the two: other work on the machine only adds. */
    DividendBenchTimes or(DividendBenchTimes other) {
        return other.together() < together() ? other : this;
    }

    /** Seconds of lines, of postings and together, and how many times what the bare statement took. */
    List<BigDecimal> beside(DividendBenchTimes bare) {
        return List.of(
                BenchPrinter.seconds(lines),
                BenchPrinter.seconds(postings),
                BenchPrinter.seconds(together()),
                BenchPrinter.ratio(together(), bare.together(), 2));
    }
}
