package liannong.registry.imports.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import liannong.ui.Download;

/** Links that give a workbook. */
final class Sheets {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Writes a workbook. */
    interface Content {
        void to(OutputStream out) throws IOException;
    }

    private Sheets() {}

    static Download link(String text, String fileName, Content content) {
        return new Download(text, fileName, TYPE, () -> {
            var bytes = new ByteArrayOutputStream();
            try {
                content.to(bytes);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
            return bytes.toByteArray();
        });
    }
}
