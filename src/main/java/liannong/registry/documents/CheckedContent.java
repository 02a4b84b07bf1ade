package liannong.registry.documents;

import java.util.Arrays;
import liannong.base.Refused;

/**
 * Content that is what it says it is: a PDF that does nothing by itself, or an image that can be drawn. What a phone
 * hangs behind the end of its pictures is cut off.
 */
public final class CheckedContent {

    public static final int LARGEST_MEGABYTES = 10;
    private static final int LARGEST = LARGEST_MEGABYTES * 1024 * 1024;
    private static final int ZIP_END = 66_000;

    private final MediaType type;
    private final byte[] bytes;

    private CheckedContent(MediaType type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    public MediaType type() {
        return type;
    }

    byte[] bytes() {
        return bytes;
    }

    /** Refuses what is empty, larger than 10 MB, no PDF, JPEG or PNG, damaged, active, or an archive as well. */
    public static CheckedContent of(byte[] content) {
        if (content.length == 0) throw new Refused(DocumentReason.DOCUMENT_EMPTY);
        if (content.length > LARGEST) throw new Refused(DocumentReason.DOCUMENT_TOO_LARGE, LARGEST_MEGABYTES);
        MediaType type = kind(content);
        if (isArchive(content)) throw new Refused(DocumentReason.DOCUMENT_TWO_KINDS);
        if (type == MediaType.PDF) {
            PdfContent.check(content);
            return new CheckedContent(type, content);
        }
        return new CheckedContent(type, ImageContent.checked(type, content));
    }

    private static MediaType kind(byte[] content) {
        if (Bytes.at(content, 0, "%PDF-")) return MediaType.PDF;
        if (Bytes.at(content, 0, "\u00ff\u00d8\u00ff")) return MediaType.JPEG;
        if (Bytes.at(content, 0, "\u0089PNG\r\n\u001a\n")) return MediaType.PNG;
        throw new Refused(DocumentReason.DOCUMENT_KIND);
    }

    /** An archive is found by its end, so that it can follow any other file. */
    private static boolean isArchive(byte[] content) {
        byte[] end = Arrays.copyOfRange(content, Math.max(0, content.length - ZIP_END), content.length);
        return Bytes.find(end, "PK\u0005\u0006", 0) >= 0;
    }
}
