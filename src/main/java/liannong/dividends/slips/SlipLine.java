package liannong.dividends.slips;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A line as it is hashed: one text for one meaning, in the letters that a QR code holds best.
 *
 * @param run the number of the run
 * @param serial the row on the notice, from 1
 * @param leaves how many rows the notice has
 * @param holder the member's number in the cooperative, or the number on the list of the run
 * @param amountsFen its parts where the text has them, then the total
 * @param salt 128 random bits, so that nobody finds a line by trying amounts
 */
record SlipLine(
        SlipSource source, String run, int serial, int leaves, String holder, List<Long> amountsFen, String salt) {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    SlipLine {
        amountsFen = List.copyOf(amountsFen);
    }

    /** Of a distribution: by trade and by share, negative where a correction found too much. */
    static SlipLine dividend(
            String run, int serial, int leaves, String member, long refundFen, long residualFen, String salt) {
        List<Long> amounts = List.of(refundFen, residualFen, Math.addExact(refundFen, residualFen));
        return new SlipLine(SlipSource.DISTRIBUTION, run, serial, leaves, member, amounts, salt);
    }

    /** Of a run by a scheme or by exit statements. */
    static SlipLine entitlement(String run, int serial, int leaves, String holder, long totalFen, String salt) {
        return new SlipLine(SlipSource.ENTITLEMENT, run, serial, leaves, holder, List.of(totalFen), salt);
    }

    long totalFen() {
        return amountsFen.getLast();
    }

    String text() {
        return String.join(
                ":",
                source.version,
                field(run),
                serial + "/" + leaves,
                field(holder),
                amountsFen.stream().map(String::valueOf).collect(Collectors.joining(":")),
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
