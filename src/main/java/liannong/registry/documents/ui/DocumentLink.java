package liannong.registry.documents.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import liannong.registry.documents.DocumentRow;
import liannong.ui.Fmt;
import liannong.ui.Glyph;

/** A document by its title and day; a click saves it, an image may be looked at in the page. */
@StyleSheet("context://css/evidence.css")
public class DocumentLink extends Anchor {

    public DocumentLink(DocumentRow document) {
        super(address(document.id()));
        setRouterIgnore(true);
        getElement().setAttribute("download", document.fileName());
        addClassName("doc");
        add(Glyph.FILE.icon(), new Span(document.title()), about(document));
    }

    /** A document of which one knows what it is called. */
    public static Anchor titled(long id, String title) {
        var link = new Anchor(address(id), title);
        link.setRouterIgnore(true);
        link.getElement().setAttribute("download", true);
        return link;
    }

    /** The image itself, as it lies; its title is read to those who do not see it. */
    public static Image picture(DocumentRow document) {
        if (!document.isImage()) throw new IllegalArgumentException("not an image: " + document.mediaType());
        var image = new Image(address(document.id()), document.title());
        image.addClassName("doc-picture");
        return image;
    }

    private static Span about(DocumentRow document) {
        var about = new Span(Fmt.date(document.datedOn()) + " · " + Sizes.of(document.sizeBytes()));
        about.addClassName("sub");
        return about;
    }

    private static String address(long id) {
        return "documents/" + id;
    }
}
