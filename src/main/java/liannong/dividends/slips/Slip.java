package liannong.dividends.slips;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands on one slip.
 *
 * @param path the hashes beside the way from the line to the root, in hexadecimal
 * @param root as on the notice, 64 digits
 * @param occasion what was given
 * @param name the holder's, in full: the slip is for the household alone
 * @param member whether the holder's number is a member's, or that of the list
 */
record Slip(
        long lineId,
        SlipLine line,
        String path,
        String root,
        String organisation,
        Occasion occasion,
        String name,
        boolean member,
        String notice,
        Instant madeAt) {

    /**
     * For what, and for which days.
     *
     * @param scheme none where it is the year's distribution, or an exit
     * @param correctionNo 0 for the first run of the period itself
     */
    record Occasion(@Nullable String scheme, LocalDate firstDay, LocalDate lastDay, int correctionNo) {

        String year() {
            return Integer.toString(firstDay.getYear());
        }
    }

    /** @throws IllegalStateException when the path does not lead to the root: such a slip is never printed */
    Slip {
        if (!line.rootBy(path).equals(root))
            throw new IllegalStateException("line " + lineId + " does not belong to the root of " + line.run());
    }

    /** What its QR code says: the line, and the way to the root. */
    String code() {
        return line.text() + ":" + path;
    }
}
