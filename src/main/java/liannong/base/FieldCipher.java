package liannong.base;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.modes.gcm.BasicGCMMultiplier;
import org.bouncycastle.crypto.modes.gcm.GCMMultiplier;
import org.bouncycastle.crypto.modes.gcm.Tables4kGCMMultiplier;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.springframework.stereotype.Component;

/**
 * Seals what must not be readable in the database (identity numbers, accounts, phones) and finds it again: SM4-GCM for
 * the value, an SM3 HMAC for the look-up, each field with keys of its own.
 *
 * <p>A sealed value is one version byte, twelve bytes of nonce, the encrypted text and sixteen bytes of tag. The
 * field's name, {@code person.identity_number}, is sealed with it: a value copied into another column does not open.
 */
@Component
public final class FieldCipher {

    private static final byte VERSION = 1;
    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int SM4_KEY = 16;
    private static final int HEAD = 1 + NONCE;
    private static final int LONG = 1_024;

    private final Keys keys;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, KeyParameter> derived = new ConcurrentHashMap<>();

    FieldCipher(Keys keys) {
        this.keys = keys;
    }

    /** What is sealed was changed, belongs to another field, or was sealed with another key. */
    public static final class DoesNotOpen extends RuntimeException {

        private DoesNotOpen(String field) {
            super("a sealed value of " + field + " does not open: changed, of another field, or of another key");
        }
    }

    /** Seals with the keys of another master key than the application's own: for a change of the key. */
    public static FieldCipher with(Keys keys) {
        return new FieldCipher(keys);
    }

    /** Twice the same text gives two different values. */
    public byte[] seal(String field, String plain) {
        return sealBytes(field, plain.getBytes(UTF_8));
    }

    /** As {@link #seal}, for what is no text. */
    public byte[] sealBytes(String field, byte[] text) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = Arrays.copyOf(new byte[] {VERSION}, HEAD + text.length + TAG);
        System.arraycopy(nonce, 0, sealed, 1, NONCE);
        GCMModeCipher cipher = cipher(true, field, nonce, text.length);
        int written = cipher.processBytes(text, 0, text.length, sealed, HEAD);
        try {
            cipher.doFinal(sealed, HEAD + written);
            return sealed;
        } catch (InvalidCipherTextException impossibleWhenSealing) {
            throw new IllegalStateException(impossibleWhenSealing);
        }
    }

    /** The text that was sealed under this very field name; refuses everything else with {@link DoesNotOpen}. */
    public String open(String field, byte[] sealed) {
        return new String(openBytes(field, sealed), UTF_8);
    }

    /** As {@link #open}, for what is no text. */
    public byte[] openBytes(String field, byte[] sealed) {
        if (sealed.length < HEAD + TAG || sealed[0] != VERSION) throw new DoesNotOpen(field);
        GCMModeCipher cipher = cipher(false, field, Arrays.copyOfRange(sealed, 1, HEAD), sealed.length);
        byte[] text = new byte[cipher.getOutputSize(sealed.length - HEAD)];
        int written = cipher.processBytes(sealed, HEAD, sealed.length - HEAD, text, 0);
        try {
            cipher.doFinal(text, written);
            return text;
        } catch (InvalidCipherTextException forged) {
            throw new DoesNotOpen(field);
        }
    }

    /** The same text gives the same 32 bytes, and tells nothing without the key; the caller normalises it first. */
    public byte[] index(String field, String normalized) {
        var mac = new HMac(new SM3Digest());
        mac.init(key("index", field, Keys.BYTES));
        byte[] text = normalized.getBytes(UTF_8);
        mac.update(text, 0, text.length);
        byte[] index = new byte[mac.getMacSize()];
        mac.doFinal(index, 0);
        return index;
    }

    /** The tables that speed a long text up cost more than a short one; what is sealed by the thousand is short. */
    private GCMModeCipher cipher(boolean sealing, String field, byte[] nonce, int length) {
        GCMMultiplier multiplier = length < LONG ? new BasicGCMMultiplier() : new Tables4kGCMMultiplier();
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine(), multiplier);
        byte[] name = (VERSION + field).getBytes(UTF_8);
        cipher.init(sealing, new AEADParameters(key("seal", field, SM4_KEY), TAG * Byte.SIZE, nonce, name));
        return cipher;
    }

    private KeyParameter key(String purpose, String field, int bytes) {
        return derived.computeIfAbsent(
                "field." + purpose + "." + field, name -> new KeyParameter(keys.derive(name, bytes)));
    }
}
