package liannong.payouts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a batch consists of, as one number: SHA-256 of its lines {@code seq|payment id|account id|amount in fen}. */
final class Fingerprint {

    private final StringBuilder content = new StringBuilder();

    void add(int seqNo, String endToEndId, long accountId, long amountFen) {
        content.append(seqNo).append('|').append(endToEndId).append('|');
        content.append(accountId).append('|').append(amountFen).append('\n');
    }

    String hex() {
        return hex(content.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String hex(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
