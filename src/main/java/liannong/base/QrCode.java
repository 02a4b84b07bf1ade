package liannong.base;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A text as a QR code. */
public final class QrCode {

    private QrCode() {}

    /** Drawn as SVG in a data address: sharp on paper, and no request of its own. */
    public static String svg(String text) {
        BitMatrix cells = cells(text);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < cells.getHeight(); y++) {
            for (int x = 0; x < cells.getWidth(); x++) {
                if (cells.get(x, y))
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
            }
        }
        String svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 " + cells.getWidth() + ' '
                + cells.getHeight()
                + "' shape-rendering='crispEdges'><path fill='#fff' d='M0 0h" + cells.getWidth() + "v"
                + cells.getHeight() + "H0z'/><path d='" + path + "'/></svg>";
        return "data:image/svg+xml;base64," + Base64.getEncoder().encodeToString(svg.getBytes(StandardCharsets.UTF_8));
    }

    /** Its cells row by row, the quiet margin around them included; true is dark. */
    public static boolean[][] dark(String text) {
        BitMatrix cells = cells(text);
        boolean[][] dark = new boolean[cells.getHeight()][cells.getWidth()];
        for (int y = 0; y < dark.length; y++) {
            for (int x = 0; x < dark[y].length; x++) dark[y][x] = cells.get(x, y);
        }
        return dark;
    }

    private static BitMatrix cells(String text) {
        try {
            return new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
        } catch (WriterException tooLong) {
            throw new IllegalStateException("no QR code for " + text, tooLong);
        }
    }
}
