package liannong.base.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import liannong.base.Refused;

/** What a file really is, by its first bytes; its name decides nothing. */
final class FileKind {

    private static final byte[] OLE = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final int HEAD = 64 * 1024;
    private static final String SEALED = "EncryptedPackage";

    private FileKind() {}

    static void refuseWhatIsNoWorkbook(Path file) throws IOException {
        if (Files.size(file) > SheetLimits.FILE) throw new Refused(SheetReason.SHEET_SWELLS);
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        if (startsWith(head, ZIP)) return;
        if (startsWith(head, OLE)) {
            throw new Refused(isEncrypted(file) ? SheetReason.SHEET_IS_ENCRYPTED : SheetReason.SHEET_IS_OLD_XLS);
        }
        String text =
                new String(head, StandardCharsets.ISO_8859_1).stripLeading().toLowerCase(Locale.ROOT);
        if (text.contains("<html") || text.contains("<table") || text.contains("<!doctype")) {
            throw new Refused(SheetReason.SHEET_IS_A_WEB_PAGE);
        }
        throw new Refused(isText(head) ? SheetReason.SHEET_IS_TEXT : SheetReason.SHEET_IS_NO_WORKBOOK);
    }

    /** An encrypted workbook is an OLE file whose directory names its one stream in UTF-16. */
    private static boolean isEncrypted(Path file) throws IOException {
        String whole = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        return whole.contains(new String(SEALED.getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1));
    }

    private static boolean isText(byte[] head) {
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\n' && b != '\r' && b != '\t') return false;
        }
        return head.length > 0;
    }

    private static boolean startsWith(byte[] head, byte[] magic) {
        return head.length >= magic.length && Arrays.equals(head, 0, magic.length, magic, 0, magic.length);
    }
}
