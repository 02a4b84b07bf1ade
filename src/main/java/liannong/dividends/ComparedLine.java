package liannong.dividends;

import org.jspecify.annotations.Nullable;

/**
 * What a member gets by the run, by what was tried, and got last year; fen.
 *
 * @param lastYearFen null for who had no part in it
 */
public record ComparedLine(
        String memberNo,
        String name,
        long runFen,
        long triedFen,
        @Nullable Long lastYearFen) {

    public long changeFen() {
        return Math.subtractExact(triedFen, runFen);
    }
}
