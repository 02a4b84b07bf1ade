package liannong.base;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;

/** A text as a QR code. */
public final class QrCode {

    private QrCode() {}

    /** Drawn as SVG in a data address: sharp on paper, and no request of its own. */
    public static String svg(String text) {
        BitMatrix cells = cells(text, ErrorCorrectionLevel.L);
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
        return dark(cells(text, ErrorCorrectionLevel.L));
    }

    /** The same with twice the correction (level M): for a paper that is folded and lies in a pocket. */
    public static boolean[][] sturdy(String text) {
        return dark(cells(text, ErrorCorrectionLevel.M));
    }

    private static boolean[][] dark(BitMatrix cells) {
        boolean[][] dark = new boolean[cells.getHeight()][cells.getWidth()];
        for (int y = 0; y < dark.length; y++) {
            for (int x = 0; x < dark[y].length; x++) dark[y][x] = cells.get(x, y);
        }
        return dark;
    }

    private static BitMatrix cells(String text, ErrorCorrectionLevel correction) {
        try {
            return new QRCodeWriter()
                    .encode(text, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.ERROR_CORRECTION, correction));
        } catch (WriterException tooLong) {
            throw new IllegalStateException("no QR code for " + text, tooLong);
        }
    }
}
