package liannong.base;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.IntStream;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The installation's master key, from LIANNONG_KEY or made once in data/key, and the keys derived from it: one for each
 * purpose, so that none can stand in for another.
 */
@Component
public final class Keys {

    public static final int BYTES = 32;

    private final byte[] master;

    @Autowired
    Keys(@Value("${liannong.key:}") String base64, @Value("${liannong.data:data}") Path data) {
        this(base64.isBlank() ? kept(data.resolve("key")) : parse(base64, "LIANNONG_KEY"));
    }

    private Keys(byte[] master) {
        this.master = master.clone();
    }

    /** The keys of the installation whose master key is this text. */
    public static Keys of(String base64) {
        return new Keys(parse(base64, "key"));
    }

    /** HKDF with SM3 over the master key; the same purpose gives the same bytes on every node of the installation. */
    public byte[] derive(String purpose, int bytes) {
        var hkdf = new HKDFBytesGenerator(new SM3Digest());
        hkdf.init(new HKDFParameters(master, null, purpose.getBytes(StandardCharsets.UTF_8)));
        byte[] derived = new byte[bytes];
        hkdf.generateBytes(derived, 0, bytes);
        return derived;
    }

    /** Too few different bytes, readable text, or counting up: no random key looks like that in a billion years. */
    public boolean guessable() {
        long different =
                IntStream.range(0, BYTES).map(i -> master[i]).distinct().count();
        boolean text = IntStream.range(0, BYTES).allMatch(i -> master[i] >= ' ' && master[i] <= '~');
        long steps = IntStream.range(1, BYTES)
                .map(i -> (byte) (master[i] - master[i - 1]))
                .distinct()
                .count();
        return different < BYTES / 2 || text || steps == 1;
    }

    private static byte[] kept(Path file) {
        try {
            return parse(PrivateFiles.once(file, Keys::random), file.toString());
        } catch (IOException e) {
            throw new CannotStart(
                    "无法读写密钥文件 " + file + "：" + e, "Cannot read or write the key file " + file + ": " + e, e);
        }
    }

    /** A new master key as text. */
    public static String random() {
        byte[] fresh = new byte[BYTES];
        new SecureRandom().nextBytes(fresh);
        return Base64.getEncoder().encodeToString(fresh);
    }

    private static byte[] parse(String base64, String where) {
        try {
            byte[] key = Base64.getDecoder().decode(base64.strip());
            if (key.length == BYTES) return key;
        } catch (IllegalArgumentException notBase64) {
            // refused below
        }
        throw new CannotStart(
                where + " 必须是 32 字节的 base64，例如 openssl rand -base64 32 的输出。",
                where + " must be base64 of 32 bytes, such as the output of: openssl rand -base64 32");
    }
}
