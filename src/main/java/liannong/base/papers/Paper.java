package liannong.base.papers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import liannong.base.BusinessTime;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/**
 * A PDF being made, leaf by leaf. The same facts and the same drawing make the same bytes, so that a paper can be made
 * again from what is on record instead of being kept.
 */
public final class Paper implements AutoCloseable {

    /** Of a leaf, in tenths of a millimetre. */
    public static final int SHORT_SIDE = 2100;

    public static final int LONG_SIDE = 2970;

    private final PDDocument document = new PDDocument();
    private final PaperFont letters;
    private final PDType0Font font;
    private final List<Leaf> leaves = new ArrayList<>();
    private final Set<Integer> missing = new TreeSet<>();

    public Paper(PaperFont letters, PaperFacts facts) {
        this.letters = letters;
        try {
            font = PDType0Font.load(document, letters.parsed(), true);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        var about = new PDDocumentInformation();
        about.setTitle(facts.title());
        about.setAuthor(facts.author());
        about.setSubject(facts.subject());
        about.setCreator("Liannong");
        var made = GregorianCalendar.from(facts.madeAt().atZone(BusinessTime.ZONE));
        about.setCreationDate(made);
        about.setModificationDate(made);
        document.setDocumentInformation(about);
        document.setDocumentId(facts.number());
        var catalog = document.getDocumentCatalog();
        catalog.setLanguage(facts.language().getLanguage().equals("zh") ? "zh-CN" : "en");
        var shown = new PDViewerPreferences(catalog.getCOSObject());
        shown.setDisplayDocTitle(true);
        catalog.setViewerPreferences(shown);
    }

    public Leaf portrait() {
        return leaf(PDRectangle.A4);
    }

    public Leaf landscape() {
        return leaf(new PDRectangle(PDRectangle.A4.getHeight(), PDRectangle.A4.getWidth()));
    }

    /** Half as large: A5, for what is read on a telephone as well. */
    public Leaf half() {
        return leaf(PDRectangle.A5);
    }

    public List<Leaf> leaves() {
        return List.copyOf(leaves);
    }

    /** How wide the text is, in tenths of a millimetre. */
    public int width(Type type, String text) {
        String printed = printed(text);
        try {
            int points = printed.codePointCount(0, printed.length()) * type.spread();
            return Math.round(font.getStringWidth(printed) * type.tenths() * 254 / 720_000) + points * 254 / 720;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What was printed as a substitute so far, as U+20BB7: to be written by hand. */
    public List<String> missing() {
        return missing.stream().map(point -> "U+%04X".formatted(point)).toList();
    }

    /** The finished paper; nothing is drawn after it. */
    public byte[] bytes() {
        leaves.forEach(Leaf::end);
        var out = new ByteArrayOutputStream();
        try {
            document.save(out);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    PDDocument document() {
        return document;
    }

    PDType0Font font() {
        return font;
    }

    /** The text with a substitute for what the font has not; what has no form of its own, a joiner, is left out. */
    String printed(String text) {
        var printed = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (Character.getType(point) == Character.FORMAT) return;
            boolean blank = Character.isWhitespace(point) || Character.isISOControl(point);
            if (blank && point != Lines.WIDE_SPACE) printed.append(' ');
            else if (letters.has(point)) printed.appendCodePoint(point);
            else {
                missing.add(point);
                printed.appendCodePoint(PaperFont.SUBSTITUTE);
            }
        });
        return printed.toString();
    }

    private Leaf leaf(PDRectangle size) {
        var page = new PDPage(size);
        document.addPage(page);
        var leaf = new Leaf(this, page);
        leaves.add(leaf);
        return leaf;
    }
}
