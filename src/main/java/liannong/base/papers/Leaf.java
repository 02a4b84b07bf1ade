package liannong.base.papers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** One page of a paper. Places are tenths of a millimetre from the upper left corner, a text stands on its line. */
public final class Leaf {

    /** The stroke that makes a letter strong, of its size. */
    private static final float STRONG = 0.028f;

    private interface Drawing {
        void draw() throws IOException;
    }

    private final Paper paper;
    private final PDPage page;
    private final PDPageContentStream pen;

    Leaf(Paper paper, PDPage page) {
        this.paper = paper;
        this.page = page;
        try {
            pen = new PDPageContentStream(paper.document(), page);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    public void text(int x, int y, Type type, String text) {
        if (text.isBlank()) return;
        set(x, y, type, () -> pen.showText(paper.printed(text)));
    }

    /** A line in which each {@link Lines#MARK} begins or ends what is strong; whether it is so at its end. */
    public boolean marked(int x, int y, Type type, String line, boolean strong) {
        int from = x;
        boolean now = strong;
        for (String part : line.split(Lines.MARK, -1)) {
            text(from, y, now ? type.bold() : type, part);
            from += paper.width(type, part);
            now = !now;
        }
        return !now;
    }

    public void centre(int x, int y, Type type, String text) {
        text(x - paper.width(type, text) / 2, y, type, text);
    }

    public void right(int x, int y, Type type, String text) {
        text(x - paper.width(type, text), y, type, text);
    }

    /** A figure that ends at {@code x}: all digits take the same room, so that those of a column stand in line. */
    public void figure(int x, int y, Type type, String figure) {
        if (figure.isEmpty()) return;
        draw(() -> {
            float cell = cell();
            List<Object> parts = new ArrayList<>();
            float width = 0;
            for (int at = 0; at < figure.length(); at++) {
                String letter = figure.substring(at, at + 1);
                float own = paper.font().getStringWidth(letter);
                boolean digit = Character.isDigit(letter.charAt(0));
                if (digit) parts.add((own - cell) / 2);
                parts.add(letter);
                if (digit) parts.add((own - cell) / 2);
                width += digit ? cell : own;
            }
            int from = x - Math.round(width * type.tenths() * 254 / 720_000);
            set(from, y, type, () -> pen.showTextWithPositioning(parts.toArray()));
        });
    }

    /** @param weight in hundredths of a point */
    public void line(int x1, int y1, int x2, int y2, int weight, Ink ink) {
        draw(() -> {
            stroke(weight, ink);
            pen.moveTo(points(x1), height() - points(y1));
            pen.lineTo(points(x2), height() - points(y2));
            pen.stroke();
        });
    }

    public void frame(int x, int y, int width, int height, int weight, Ink ink) {
        draw(() -> {
            stroke(weight, ink);
            pen.addRect(points(x), height() - points(y + height), points(width), points(height));
            pen.stroke();
        });
    }

    /** A dashed ring: here goes the seal. */
    public void ring(int x, int y, int radius, Ink ink) {
        draw(() -> {
            float arm = points(radius) * 0.5523f;
            float r = points(radius);
            float cx = points(x);
            float cy = height() - points(y);
            stroke(70, ink);
            pen.setLineDashPattern(new float[] {3, 2}, 0);
            pen.moveTo(cx + r, cy);
            pen.curveTo(cx + r, cy + arm, cx + arm, cy + r, cx, cy + r);
            pen.curveTo(cx - arm, cy + r, cx - r, cy + arm, cx - r, cy);
            pen.curveTo(cx - r, cy - arm, cx - arm, cy - r, cx, cy - r);
            pen.curveTo(cx + arm, cy - r, cx + r, cy - arm, cx + r, cy);
            pen.stroke();
            pen.setLineDashPattern(new float[0], 0);
        });
    }

    /** Dark cells in a square of this side, as a QR code has them; neighbours in a row are one bar, without a seam. */
    public void cells(int x, int y, int side, boolean[][] dark) {
        draw(() -> {
            pen.saveGraphicsState();
            pen.setNonStrokingColor(0f);
            float cell = points(side) / dark.length;
            pen.transform(
                    new Matrix(cell, 0, 0, -cell, points(x), height() - points(y))); // small whole numbers from here
            for (int row = 0; row < dark.length; row++) {
                for (int from = 0; from < dark.length; from++) {
                    int to = from;
                    while (to < dark.length && dark[row][to]) to++;
                    if (to == from) continue;
                    pen.addRect(from, row, to - from, 1);
                    from = to;
                }
            }
            pen.fill();
            pen.restoreGraphicsState();
        });
    }

    void end() {
        draw(pen::close);
    }

    private float cell() throws IOException {
        float widest = 0;
        for (char digit = '0'; digit <= '9'; digit++) {
            widest = Math.max(widest, paper.font().getStringWidth(String.valueOf(digit)));
        }
        return widest;
    }

    private void set(int x, int y, Type type, Drawing text) {
        draw(() -> {
            float size = type.tenths() / 10f;
            pen.beginText();
            pen.setFont(paper.font(), size);
            pen.setCharacterSpacing(type.spread() / 10f);
            pen.setNonStrokingColor(channel(type.ink(), 16), channel(type.ink(), 8), channel(type.ink(), 0));
            pen.setRenderingMode(type.strong() ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
            if (type.strong()) stroke(Math.round(size * STRONG * 100), type.ink());
            pen.newLineAtOffset(points(x), height() - points(y));
            text.draw();
            pen.endText();
        });
    }

    private void stroke(int weight, Ink ink) throws IOException {
        pen.setLineWidth(weight / 100f);
        pen.setStrokingColor(channel(ink, 16), channel(ink, 8), channel(ink, 0));
    }

    private float height() {
        return page.getMediaBox().getHeight();
    }

    private static float channel(Ink ink, int shift) {
        return (ink.rgb >> shift & 0xff) / 255f;
    }

    private static float points(int tenthsOfMillimetre) {
        return tenthsOfMillimetre * 72f / 254f;
    }

    private static void draw(Drawing drawing) {
        try {
            drawing.draw();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
