package liannong.registry.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;
import liannong.base.Refused;

/**
 * A PDF that is only read: no script, no program to start, no file inside. Names may be written with escapes and may
 * stand in compressed object streams, so both are looked into; what is encrypted cannot be, and is refused. The names
 * are long: three letters would be found by chance in a photograph.
 */
final class PdfContent {

    private static final Pattern ACTIVE = Pattern.compile(
            "/(?:JavaScript|Launch|EmbeddedFiles?|RichMedia|ImportData|SubmitForm|GoToE)(?![A-Za-z0-9])|/XFA[\\s\\[]");
    private static final Pattern LOCKED = Pattern.compile("/Encrypt(?![A-Za-z0-9])");
    private static final Pattern ESCAPE = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern OBJECT_STREAM = Pattern.compile("/ObjStm(?![A-Za-z0-9])");
    private static final Pattern FILTER = Pattern.compile("/Filter\\s*(\\[[^\\]]*\\]|/[A-Za-z0-9]+)");
    private static final int LONGEST_DICTIONARY = 4_000;
    private static final int LARGEST_INFLATED = 64 * 1024 * 1024;

    private PdfContent() {}

    static void check(byte[] content) {
        int end = Bytes.findLast(content, "%%EOF");
        if (end < 0) throw new Refused(DocumentReason.DOCUMENT_DAMAGED);
        String after = new String(content, end + 5, content.length - end - 5, ISO_8859_1);
        if (!after.chars().allMatch(c -> Character.isWhitespace(c) || c == 0))
            throw new Refused(DocumentReason.DOCUMENT_TWO_KINDS);
        String text = new String(content, ISO_8859_1);
        if (LOCKED.matcher(unescaped(text)).find()) throw new Refused(DocumentReason.DOCUMENT_LOCKED);
        refuseActive(text);
        inspectObjectStreams(content, text);
    }

    private static void refuseActive(String text) {
        if (ACTIVE.matcher(unescaped(text)).find()) throw new Refused(DocumentReason.DOCUMENT_ACTIVE_CONTENT);
    }

    private static void inspectObjectStreams(byte[] content, String text) {
        long inflated = 0;
        for (int at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 6)) {
            if (text.startsWith("end", Math.max(0, at - 3))) continue;
            String dictionary = unescaped(text.substring(dictionaryOf(text, at), at));
            if (!OBJECT_STREAM.matcher(dictionary).find()) continue;
            byte[] objects = objects(content, text, at, dictionary);
            inflated += objects.length;
            if (inflated > LARGEST_INFLATED) throw new Refused(DocumentReason.DOCUMENT_DAMAGED);
            refuseActive(new String(objects, ISO_8859_1));
        }
    }

    /** From the beginning of its object: what stands between is the dictionary of the stream. */
    private static int dictionaryOf(String text, int stream) {
        int object = text.lastIndexOf(" obj", stream);
        return Math.max(Math.max(0, stream - LONGEST_DICTIONARY), object);
    }

    private static byte[] objects(byte[] content, String text, int stream, String dictionary) {
        int from = stream + 6;
        if (text.startsWith("\r\n", from)) from += 2;
        else if (text.startsWith("\n", from)) from += 1;
        int to = text.indexOf("endstream", from);
        if (to < 0) throw new Refused(DocumentReason.DOCUMENT_DAMAGED);
        Matcher filter = FILTER.matcher(dictionary);
        if (!filter.find()) return text.substring(from, to).getBytes(ISO_8859_1);
        if (!filter.group(1)
                .replaceAll("[\\[\\]\\s]", "")
                .toLowerCase(Locale.ROOT)
                .equals("/flatedecode"))
            throw new Refused(DocumentReason.DOCUMENT_ACTIVE_CONTENT); // nobody hides objects behind other filters
        try (var plain = new InflaterInputStream(new ByteArrayInputStream(content, from, to - from))) {
            return plain.readNBytes(LARGEST_INFLATED + 1);
        } catch (IOException damaged) {
            throw new Refused(DocumentReason.DOCUMENT_DAMAGED);
        }
    }

    /** /J#61vaScript is /JavaScript. */
    private static String unescaped(String text) {
        if (text.indexOf('#') < 0) return text;
        return ESCAPE.matcher(text)
                .replaceAll(
                        found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    }
}
