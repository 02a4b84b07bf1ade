package liannong.base.papers;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;

/** A finished paper read back: its words page by page, its fonts, and a picture of it in {@code target/papers}. */
public final class ReadPaper {

    private static final File PICTURES = new File("target/papers");

    private final List<String> pages = new ArrayList<>();
    private final List<PDFont> fonts = new ArrayList<>();
    private final PDDocumentInformation about;
    private final String language;
    private final byte[] bytes;

    public ReadPaper(byte[] bytes) {
        this.bytes = bytes;
        try (PDDocument document = Loader.loadPDF(bytes)) {
            var text = new PDFTextStripper();
            text.setSortByPosition(true);
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                text.setStartPage(page);
                text.setEndPage(page);
                pages.add(text.getText(document));
            }
            for (var page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    fonts.add(page.getResources().getFont(name));
                }
            }
            about = document.getDocumentInformation();
            language = document.getDocumentCatalog().getLanguage();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public List<String> pages() {
        return pages;
    }

    public String text() {
        return String.join("\n", pages);
    }

    public List<PDFont> fonts() {
        return fonts;
    }

    public PDDocumentInformation about() {
        return about;
    }

    public String language() {
        return language;
    }

    /** Draws a page as a printer would, and keeps the picture for whoever looks. */
    public BufferedImage picture(int page, String name) {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            BufferedImage picture = new PDFRenderer(document).renderImageWithDPI(page, 110);
            PICTURES.mkdirs();
            ImageIO.write(picture, "png", new File(PICTURES, name + ".png"));
            return picture;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
