package liannong.registry.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import liannong.base.Refused;

/** An image that can be drawn, and nothing behind its end. */
final class ImageContent {

    private static final long MOST_PIXELS = 40_000_000;
    private static final int DRAWN = 500; // every pixel is decoded, but a small picture is kept

    /** A picture of 40 million pixels takes a second and, when it is progressive, 240 MB: no more than two at once. */
    private static final Semaphore DRAWING = new Semaphore(2);

    private ImageContent() {}

    static byte[] checked(MediaType type, byte[] content) {
        int end = type == MediaType.JPEG ? endOfJpeg(content) : endOfPng(content);
        byte[] image = end == content.length ? content : Arrays.copyOf(content, end);
        DRAWING.acquireUninterruptibly();
        try {
            draw(type, image);
        } catch (IOException | RuntimeException damaged) {
            throw damaged instanceof Refused no ? no : new Refused(DocumentReason.DOCUMENT_DAMAGED);
        } finally {
            DRAWING.release();
        }
        return image;
    }

    private static void draw(MediaType type, byte[] image) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(type.mediaName());
        ImageReader reader = readers.next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(image))) {
            reader.setInput(input, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width * height > MOST_PIXELS)
                throw new Refused(DocumentReason.DOCUMENT_TOO_MANY_PIXELS, MOST_PIXELS / 1_000_000);
            ImageReadParam small = reader.getDefaultReadParam();
            int step = (int) Math.max(1, Math.max(width, height) / DRAWN);
            small.setSourceSubsampling(step, step, 0, 0);
            if (reader.getImageTypes(0).hasNext()) reader.read(0, small);
            else reader.readRaster(0, small); // four inks, as scanners write
        } finally {
            reader.dispose();
        }
    }

    /** The length of the image: its chunks, up to and with IEND. */
    private static int endOfPng(byte[] content) {
        long at = 8;
        while (at + 12 <= content.length) {
            long next = at + 12 + Bytes.fourAt(content, (int) at);
            if (next > content.length) break;
            if (Bytes.at(content, (int) at + 4, "IEND")) return (int) next;
            at = next;
        }
        throw new Refused(DocumentReason.DOCUMENT_DAMAGED);
    }

    /** The length of the image: its segments, and the data between, up to and with the end marker. */
    private static int endOfJpeg(byte[] content) {
        int at = 2;
        while (at + 2 <= content.length) {
            int marker = content[at + 1] & 0xff;
            if (content[at] != (byte) 0xff) at++; // inside the data of a scan
            else if (marker == 0xd9) return at + 2;
            else if (marker == 0xff) at++;
            else if (marker <= 1 || (marker >= 0xd0 && marker <= 0xd7)) at += 2;
            else if (at + 4 > content.length) break;
            else at += 2 + Bytes.twoAt(content, at + 2);
        }
        throw new Refused(DocumentReason.DOCUMENT_DAMAGED);
    }
}
