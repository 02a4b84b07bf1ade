package liannong.base.papers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The letters of all papers. It knows for which characters it has none, so that none vanishes from a name. */
@Component
public final class PaperFont {

    /** Stands where the font has no letter: the printers' mark for a sort that is missing. */
    static final int SUBSTITUTE = '〓';

    private static final String FILE = "/fonts/NotoSerifSC-Regular.ttf";
    private static final int LAST_HAN = 0x33479;

    private final SingletonSupplier<byte[]> bytes = SingletonSupplier.of(PaperFont::read);
    private final SingletonSupplier<BitSet> known = SingletonSupplier.of(() -> known(bytes.obtain()));

    /** The characters of the text that cannot be printed, each once, in their order; empty for nearly every text. */
    public List<String> missing(String text) {
        return text.codePoints()
                .filter(point -> !Character.isWhitespace(point) && !has(point))
                .distinct()
                .mapToObj(Character::toString)
                .toList();
    }

    boolean has(int codePoint) {
        return known.obtain().get(codePoint);
    }

    /** A font of its own for each paper: a parsed font is not shared between threads. */
    TrueTypeFont parsed() {
        return parsed(bytes.obtain());
    }

    private static TrueTypeFont parsed(byte[] bytes) {
        try {
            return new TTFParser().parse(new RandomAccessReadBuffer(bytes));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static BitSet known(byte[] bytes) {
        try (TrueTypeFont font = parsed(bytes)) {
            CmapLookup letters = font.getUnicodeCmapLookup();
            BitSet known = new BitSet(LAST_HAN);
            for (int point = ' '; point <= LAST_HAN; point++) {
                if (letters.getGlyphId(point) != 0) known.set(point);
            }
            return known;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static byte[] read() {
        try (InputStream file = PaperFont.class.getResourceAsStream(FILE)) {
            if (file == null) throw new IllegalStateException("the letters of the papers are not in the jar: " + FILE);
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
