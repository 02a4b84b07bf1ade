package liannong.demo;

import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Measured values in order: the smallest of them that so many percent do not exceed. */
final class Quantiles {

    private final long[] sorted;

    /** @param values at least one, in any order */
    Quantiles(LongStream values) {
        this.sorted = values.sorted().toArray();
    }

    /** @param percent 0 for the least to 100 for the largest */
    long at(int percent) {
        return sorted[Math.max(0, Math.ceilDiv(sorted.length * percent, 100) - 1)];
    }

    /** The values that are shown: of half, 95 %, 99 % and all. */
    Stream<Long> shown() {
        return Stream.of(50, 95, 99, 100).map(this::at);
    }
}
