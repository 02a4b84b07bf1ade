package liannong.shares.entries;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A command's content as one number: SHA-256 of its components, so that the same id with another content is seen. */
final class CommandPrint {

    private CommandPrint() {}

    static String of(Object command) {
        try {
            byte[] content = command.toString().getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
