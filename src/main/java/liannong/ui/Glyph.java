package liannong.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The icons of the product, drawn in the colour of the text beside them; each is a file in {@code frontend/icons}. */
public enum Glyph {
    BOARD,
    BOOK,
    CALENDAR,
    CHECK,
    CLOSE,
    COIN,
    DOWN,
    DOWNLOAD,
    FILE,
    INFO,
    LEFT,
    PAUSE,
    PHONE,
    PLACE,
    PLUS,
    PRINT,
    REFRESH,
    RIGHT,
    SEARCH,
    SHIELD,
    SPEAK,
    STOP,
    UPLOAD,
    WAIT;

    /** A new element; it is decoration, so the words beside it carry the meaning. */
    public Span icon() {
        var icon = new Span();
        icon.addClassNames("ic", "ic-" + name().toLowerCase(Locale.ROOT));
        icon.getElement().setAttribute("aria-hidden", "true");
        return icon;
    }
}
