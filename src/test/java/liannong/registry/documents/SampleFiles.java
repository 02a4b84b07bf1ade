package liannong.registry.documents;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Files as people hand them in, and as others try. */
public final class SampleFiles {

    private SampleFiles() {}

    public static byte[] pdf() {
        return pdf("1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n");
    }

    static byte[] pdf(String objects) {
        return bytes("%PDF-1.7\n" + objects + "trailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n");
    }

    /** The objects in a stream that only its reader unpacks. */
    static byte[] pdfWithPacked(String objects) {
        byte[] packed = deflated(bytes(objects));
        return pdf("5 0 obj\n<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length " + packed.length + ">>\nstream\n"
                + new String(packed, ISO_8859_1) + "\nendstream\nendobj\n");
    }

    public static byte[] png(int width, int height) {
        return image("png", width, height);
    }

    public static byte[] jpeg(int width, int height) {
        return image("jpeg", width, height);
    }

    static byte[] zip() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("index.html"));
            zip.write(bytes("<script>alert(1)</script>"));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] both(byte[] one, byte[] other) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(one);
        bytes.writeBytes(other);
        return bytes.toByteArray();
    }

    static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    private static byte[] image(String format, int width, int height) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < Math.min(width, height); i++) image.setRGB(i, i, 0x1f7a4d * (i + 1));
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] deflated(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var deflate = new DeflaterOutputStream(bytes)) {
            deflate.write(plain);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
