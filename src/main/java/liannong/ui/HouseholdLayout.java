package liannong.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;

/**
 * The frame of a household's pages: large type, one narrow column, and at the foot the two ways to be helped. What is
 * read aloud are the elements of class {@code say}, see {@link #say}.
 */
@JsModule("context://js/read-aloud.js")
@AnonymousAllowed // the frame shows nothing by itself; each view says who may see it
public class HouseholdLayout extends Div implements RouterLayout {

    private final Main page = new Main();

    HouseholdLayout(ShellParts parts) {
        Locale locale = getLocale();
        addClassNames("hh", "elder");
        page.setId("main");
        page.addClassName("pg");
        var own = new Div();
        own.addClassName("own");
        ShellUser.current().map(ShellUser::organisationName).ifPresent(village -> own.add(new Span(village)));
        own.add(ShellParts.language(locale));
        parts.signOut(locale).ifPresent(own::add);
        var head = new Header(ShellParts.skip(locale), ShellParts.home(locale), own);
        head.addClassName("hd");
        var foot = new Footer();
        parts.demonstration(locale).ifPresent(foot::add);
        foot.add(dock(locale));
        add(head, page, foot);
    }

    /** Marks an element to be read aloud as it is written. */
    public static <C extends com.vaadin.flow.component.Component> C say(C component) {
        component.getElement().getClassList().add("say");
        return component;
    }

    /** Marks an element to be read aloud in other words: amounts as one says them. */
    public static <C extends com.vaadin.flow.component.Component> C say(C component, String aloud) {
        component.getElement().setAttribute("data-say", aloud);
        return say(component);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        boolean arriving = page.getElement().getChildCount() == 0;
        page.getElement().removeAllChildren();
        page.getElement().appendChild(content.getElement());
        if (!arriving) {
            page.getElement()
                    .executeJs("setTimeout(() => this.querySelector('h1')?.focus({preventScroll: true}));"
                            + "window.scrollTo(0, 0)");
        }
    }

    @Override
    public void removeRouterLayoutContent(HasElement old) {
        // stays until the next page replaces it, so that a change of page is told apart from the first one
    }

    private static Div dock(Locale locale) {
        var word = new Span(Texts.of(locale, "ui.read-aloud"));
        word.addClassName("w");
        var read = new NativeButton();
        read.add(Glyph.SPEAK.icon(), word);
        read.addClassNames("eb", "read-aloud");
        read.getElement().setAttribute("aria-pressed", "false");
        read.getElement().setAttribute("data-start", Texts.of(locale, "ui.read-aloud"));
        read.getElement().setAttribute("data-stop", Texts.of(locale, "ui.read-stop"));
        var call = new Anchor("tel:" + ShellParts.HELP_LINE);
        call.add(Glyph.PHONE.icon(), new Span(Texts.of(locale, "ui.call")));
        call.setAriaLabel(Texts.of(locale, "ui.call-number", ShellParts.HELP_LINE));
        call.addClassNames("eb", "p");
        var dock = new Div(read, call);
        dock.addClassName("dock");
        return dock;
    }
}
