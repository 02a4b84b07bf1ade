package liannong.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Locale;

/** A page that says why there is no page: stands by itself, so that nothing in it can fail again. */
@Tag("div")
class ErrorPage extends Component implements HasComponents {

    private final Main main = new Main();

    ErrorPage() {
        var tools = new Div(ShellParts.help(getLocale()), ShellParts.language(getLocale()));
        tools.addClassName("tools");
        var bar = new Header(ShellParts.home(getLocale()), tools);
        bar.addClassName("bar");
        main.addClassName("errpage");
        add(bar, main);
    }

    void say(String what, String... sentences) {
        var title = new H1(what);
        title.getElement().setAttribute("tabindex", "-1");
        main.removeAll();
        main.add(title);
        for (String sentence : sentences) {
            main.add(new Paragraph(sentence));
        }
        var home = new Anchor("/", text("ui.error.home"));
        home.setRouterIgnore(true);
        home.addClassNames("btn", "pri");
        main.add(home);
    }

    String text(String key, Object... facts) {
        return Texts.of(language(), key, facts);
    }

    Locale language() {
        return getLocale();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI()
                .beforeClientResponse(this, sending -> event.getUI().getPage().setTitle(text("ui.mark")));
    }
}
