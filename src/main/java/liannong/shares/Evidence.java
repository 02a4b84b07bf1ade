package liannong.shares;

import liannong.base.Refused;
import liannong.registry.documents.NewDocument;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind an entry: what the document is called, and the document itself where it was handed in.
 *
 * @param title 1 to 120 characters
 */
public record Evidence(String title, @Nullable NewDocument file) {

    public static final int LONGEST = 120;

    /** @throws Refused {@code DOCUMENT_MISSING} */
    public Evidence {
        title = title.strip();
        if (title.isEmpty() || title.length() > LONGEST) throw new Refused(SharesReason.DOCUMENT_MISSING);
    }

    public static Evidence of(String title) {
        return new Evidence(title, null);
    }

    /** What tells two apart: the bytes of a file are not in it. */
    @Override
    public String toString() {
        return file == null ? title : title + '|' + file.fileName();
    }
}
