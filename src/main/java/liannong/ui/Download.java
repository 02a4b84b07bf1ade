package liannong.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** A link that gives a file, made when it is asked for. */
public class Download extends Anchor {

    public Download(String text, String fileName, String contentType, Supplier<byte[]> content) {
        setHref(DownloadHandler.fromInputStream(asked -> {
            byte[] bytes = content.get();
            return new DownloadResponse(new ByteArrayInputStream(bytes), fileName, contentType, bytes.length);
        }));
        getElement().setAttribute("download", fileName);
        addClassName("btn");
        add(Glyph.DOWNLOAD.icon(), new Span(text));
    }
}
