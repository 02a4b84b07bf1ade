package liannong.registry.search.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.util.Optional;
import liannong.registry.search.AskedText;
import liannong.registry.search.Search;
import liannong.ui.Glyph;

/** The one field in the green bar. A whole identity number leads straight to its file and is written nowhere. */
@JsModule("context://js/search-box.js")
@StyleSheet("context://css/search.css")
class SearchBox extends Div {

    private static final int LONGEST = 40;

    final TextField field = new TextField();

    private final Search search;

    SearchBox(Search search) {
        this.search = search;
        addClassName("search-box");
        field.setPlaceholder(getTranslation("search.box"));
        field.setAriaLabel(getTranslation("search.box"));
        field.setTooltipText(getTranslation("search.box-tip"));
        field.setPrefixComponent(Glyph.SEARCH.icon());
        field.setMaxLength(LONGEST);
        var key = new Span("/");
        key.addClassName("key");
        key.getElement().setAttribute("aria-hidden", "true");
        field.setSuffixComponent(key);
        field.getElement()
                .addEventListener(
                        "keydown",
                        pressed ->
                                ask(pressed.getEventData().path("element.value").asString("")))
                .addEventData("element.value")
                .setFilter("event.key === 'Enter' && !event.isComposing");
        var open = new NativeButton();
        open.add(Glyph.SEARCH.icon());
        open.setAriaLabel(getTranslation("search.open"));
        open.addClassName("open-search");
        add(open, field);
    }

    void ask(String typed) {
        AskedText asked = AskedText.of(typed);
        switch (asked.kind()) {
            case NOTHING -> field.focus();
            case IDENTITY -> {
                field.clear();
                Optional<Long> household = search.byIdentity(asked.text());
                if (household.isPresent()) go("households/" + household.get(), QueryParameters.empty());
                else go("search", QueryParameters.of("why", "nobody"));
            }
            default -> go("search", QueryParameters.of("q", asked.text()));
        }
    }

    private void go(String path, QueryParameters asked) {
        removeClassName("opened");
        getUI().ifPresent(ui -> ui.navigate(path, asked));
    }
}
