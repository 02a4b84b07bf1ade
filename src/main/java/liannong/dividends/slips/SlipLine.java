package liannong.dividends.slips;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * A line as it is hashed: one text for one meaning, in the letters that a QR code holds best.
 *
 * @param run the number of the run
 * @param serial the row on the notice, from 1
 * @param leaves how many rows the notice has
 * @param member the member's number in the cooperative
 * @param refundFen by trade
 * @param residualFen by share
 * @param salt 128 random bits, so that nobody finds a line by trying amounts
 */
record SlipLine(String run, int serial, int leaves, String member, long refundFen, long residualFen, String salt) {

    /** Which text this is, and how its fields follow: a change of them is another number. */
    private static final String VERSION = "LN1";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    long totalFen() {
        return Math.addExact(refundFen, residualFen);
    }

    String text() {
        return String.join(
                ":",
                VERSION,
                field(run),
                serial + "/" + leaves,
                field(member),
                Long.toString(refundFen),
                Long.toString(residualFen),
                Long.toString(totalFen()),
                salt);
    }

    byte[] hash() {
        return MerkleTree.leaf(text().getBytes(StandardCharsets.US_ASCII));
    }

    /** The root, in 64 digits, to which a path leads from this line; the path in hexadecimal, the lowest hash first. */
    String rootBy(String path) {
        return HexFormat.of().formatHex(MerkleTree.climb(hash(), serial - 1, leaves, HEX.parseHex(path)));
    }

    private static String field(String value) {
        var field = new StringBuilder();
        for (byte letter : value.getBytes(StandardCharsets.UTF_8)) {
            if (plain(letter)) field.append((char) letter);
            else field.append('%').append(HEX.toHexDigits(letter));
        }
        return field.toString();
    }

    private static boolean plain(byte letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'Z') || letter == '-' || letter == '.';
    }
}
