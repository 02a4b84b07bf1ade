package liannong.registry.documents;

import java.util.Locale;

/** A name under which a document can be saved anywhere: no folders, no signs that a system understands. */
final class FileName {

    private static final int LONGEST = 100;

    private FileName() {}

    static String of(String declared, MediaType type) {
        String last = declared.substring(Math.max(declared.lastIndexOf('/'), declared.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}<>:\"|?*;%&=]", "")
                .strip()
                .replaceFirst("^[.\\s]+", "");
        String shown = plain.isEmpty() ? "document" : plain;
        String ending = type.ending();
        boolean fits = shown.toLowerCase(Locale.ROOT).endsWith(ending)
                || (type == MediaType.JPEG && shown.toLowerCase(Locale.ROOT).endsWith(".jpeg"));
        if (fits && shown.length() <= LONGEST) return shown;
        int length = Math.min(shown.length(), LONGEST);
        if (Character.isHighSurrogate(shown.charAt(length - 1))) length--;
        return shown.substring(0, length) + ending;
    }
}
