package liannong.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;

/** A link that gives a file, made when it is asked for. */
public class Download extends Anchor {

    /** Writes a file while it is being sent, so that it is never whole in memory. */
    public interface Content {
        void to(OutputStream out) throws IOException;
    }

    public Download(String text, String fileName, String contentType, Supplier<byte[]> content) {
        this(text, fileName, DownloadHandler.fromInputStream(asked -> {
            byte[] bytes = content.get();
            return new DownloadResponse(new ByteArrayInputStream(bytes), fileName, contentType, bytes.length);
        }));
    }

    public Download(String text, String fileName, String contentType, Content content) {
        this(text, fileName, asked -> {
            asked.setFileName(fileName);
            asked.setContentType(contentType);
            OutputStream out = asked.getOutputStream();
            content.to(out);
            out.close(); // not after a failure: what broke off must not look whole
        });
    }

    private Download(String text, String fileName, DownloadHandler handler) {
        setHref(handler);
        getElement().setAttribute("download", fileName);
        addClassName("btn");
        add(Glyph.DOWNLOAD.icon(), new Span(text));
    }
}
