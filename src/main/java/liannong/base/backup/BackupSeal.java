package liannong.base.backup;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import liannong.base.Keys;

/** What only who has the installation's key can put on a backup, and what tells keys apart without giving one away. */
final class BackupSeal {

    private static final int FINGERPRINT_BYTES = 8;

    private BackupSeal() {}

    static String fingerprint(Keys keys) {
        return RowSum.hex(keys.derive("backup.fingerprint", FINGERPRINT_BYTES));
    }

    static byte[] of(Keys keys, byte[] manifest) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.derive("backup.seal", Keys.BYTES), "HmacSHA256"));
            return mac.doFinal(manifest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static boolean fits(Keys keys, byte[] manifest, byte[] seal) {
        return MessageDigest.isEqual(of(keys, manifest), seal);
    }
}
