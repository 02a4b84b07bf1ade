package liannong.dividends.slips;

import java.time.Instant;

/**
 * Some hundred slips of a run in one file.
 *
 * @param first the row on the notice of its first slip
 * @param leaves sheets of A4
 */
public record SlipFile(long id, int first, int last, int leaves, long bytes, Instant madeAt) {

    public int slips() {
        return last - first + 1;
    }
}
