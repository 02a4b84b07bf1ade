package liannong.dividends.slips;

import java.time.Instant;

/**
 * What stands on one slip.
 *
 * @param path the hashes beside the way from the line to the root, in hexadecimal
 * @param root as on the notice, 64 digits
 * @param correctionNo 0 for the year's distribution itself
 * @param name the member's, in full: the slip is for the household alone
 */
record Slip(
        long lineId,
        SlipLine line,
        String path,
        String root,
        String cooperative,
        int year,
        int correctionNo,
        String name,
        String notice,
        Instant madeAt) {

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
