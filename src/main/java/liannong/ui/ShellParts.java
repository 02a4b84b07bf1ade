package liannong.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What the green bars of the layouts are made of. */
@Service
class ShellParts {

    /** The county's service line; the same everywhere. */
    static final String HELP_LINE = "96333";

    private final ObjectProvider<HeaderTool> tools;
    private final ObjectProvider<Demonstration> demonstration;
    private final ObjectProvider<AuthenticationContext> authentication;

    ShellParts(
            ObjectProvider<HeaderTool> tools,
            ObjectProvider<Demonstration> demonstration,
            ObjectProvider<AuthenticationContext> authentication) {
        this.tools = tools;
        this.demonstration = demonstration;
        this.authentication = authentication;
    }

    static Anchor home(Locale locale) {
        var mark = new Image("icons/mark.svg", "");
        mark.addClassName("mk");
        var word = new Span(Texts.of(locale, "ui.mark"));
        word.addClassName("wm");
        var home = new Anchor("/", mark, word);
        home.addClassName("home");
        home.setAriaLabel(Texts.of(locale, "ui.home"));
        return home;
    }

    static Anchor skip(Locale locale) {
        var skip = new Anchor("#main", Texts.of(locale, "ui.skip"));
        skip.setRouterIgnore(true);
        skip.addClassName("skip");
        return skip;
    }

    static Anchor help(Locale locale) {
        return new Anchor("tel:" + HELP_LINE, Texts.of(locale, "ui.help", HELP_LINE));
    }

    /** The other language, in its own script. */
    static Anchor language(Locale locale) {
        Locale other = Language.supported(locale).equals(Locale.ENGLISH) ? Language.CHINESE : Locale.ENGLISH;
        var link = new Anchor("language?to=" + other.getLanguage(), Texts.of(other, "ui.language"));
        link.setRouterIgnore(true);
        link.getElement().setAttribute("lang", other.toLanguageTag());
        return link;
    }

    List<Component> tools() {
        return tools.stream()
                .sorted(Comparator.comparingInt(HeaderTool::order))
                .map(HeaderTool::create)
                .toList();
    }

    /** Nothing where nobody can be signed in. */
    Optional<Component> signOut(Locale locale) {
        return Optional.ofNullable(authentication.getIfAvailable())
                .filter(AuthenticationContext::isAuthenticated)
                .map(context -> new NativeButton(Texts.of(locale, "ui.sign-out"), pressed -> context.logout()));
    }

    Optional<Component> demonstration(Locale locale) {
        return Optional.ofNullable(demonstration.getIfAvailable())
                .filter(Demonstration::active)
                .map(active -> {
                    var tag = new Span(Texts.of(locale, "ui.demo"));
                    tag.addClassName("demo");
                    return tag;
                });
    }
}
