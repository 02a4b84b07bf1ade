package liannong.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The frame of every staff page: the green bar, the navigation as text, the page. */
@Layout
@AnonymousAllowed // the frame shows nothing by itself; each view says who may see it
public class MainLayout extends AppLayout {

    /** The headings of the navigation; the {@code order} of a view's {@code @Menu} decides under which it stands. */
    enum Group {
        NONE(0),
        PARTIES(1),
        MONEY(2),
        RISK(3),
        PUBLIC(4),
        ADMIN(9);

        private final int hundreds;

        Group(int hundreds) {
            this.hundreds = hundreds;
        }

        static Group of(MenuEntry entry) {
            int hundreds = entry.order() == null ? 0 : entry.order().intValue() / 100;
            return Stream.of(values())
                    .filter(group -> group.hundreds <= hundreds)
                    .reduce((lower, higher) -> higher)
                    .orElse(NONE);
        }
    }

    private final Main main = new Main();

    MainLayout(ShellParts parts) {
        Locale locale = getLocale();
        main.setId("main");
        main.addClassName("content");
        main.getElement().setAttribute("tabindex", "-1");
        setContent(main);
        var i18n = new AppLayoutI18n();
        i18n.setDrawer(getTranslation("ui.navigation"));
        setI18n(i18n);
        addToNavbar(bar(parts, locale));
        addToDrawer(drawer(parts, locale));
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        boolean arriving = main.getElement().getChildCount() == 0;
        boolean staying = main.getElement().equals(content.getElement().getParent());
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
        if (!arriving && !staying) {
            focusOnHeading();
        }
    }

    @Override
    public void removeRouterLayoutContent(HasElement old) {
        // stays until the next page replaces it, so that a change of page is told apart from the first one
    }

    private void focusOnHeading() {
        main.getElement()
                .executeJs("setTimeout(() => (this.querySelector('h1') ?? this).focus({preventScroll: true}))"
                        + "; this.closest('vaadin-app-layout').scrollTop = 0; window.scrollTo(0, 0)");
    }

    private static Header bar(ShellParts parts, Locale locale) {
        var toggle = new DrawerToggle();
        toggle.setAriaLabel(Texts.of(locale, "ui.navigation"));
        var tools = new Div();
        tools.addClassName("tools");
        tools.add(parts.tools());
        tools.add(wide(ShellParts.help(locale)));
        ShellUser.current().ifPresent(user -> tools.add(wide(who(user, locale))));
        tools.add(wide(ShellParts.language(locale)));
        parts.signOut(locale).ifPresent(out -> tools.add(wide(out)));
        parts.demonstration(locale).ifPresent(tools::add);
        var bar = new Header(ShellParts.skip(locale), toggle, ShellParts.home(locale));
        bar.addClassName("bar");
        ShellUser.current().map(ShellUser::organisationName).ifPresent(name -> {
            var organisation = new Span(name);
            organisation.addClassName("org-name");
            bar.add(organisation);
        });
        bar.add(tools);
        return bar;
    }

    private static Div drawer(ShellParts parts, Locale locale) {
        var drawer = new Div();
        drawer.addClassName("drawer");
        Map<Group, SideNav> groups = new EnumMap<>(Group.class);
        for (MenuEntry entry : entries()) {
            var item = new SideNavItem(Texts.of(locale, entry.title()), "/" + entry.path());
            item.setMatchNested(!entry.path().isEmpty() && !"/".equals(entry.path()));
            groups.computeIfAbsent(Group.of(entry), group -> navigation(group, locale))
                    .addItem(item);
        }
        groups.values().forEach(drawer::add);
        var own = new Div();
        own.addClassName("own");
        ShellUser.current().ifPresent(user -> own.add(new Div(who(user, locale)), new Div(organisation(user))));
        own.add(ShellParts.help(locale), ShellParts.language(locale));
        parts.signOut(locale).ifPresent(own::add);
        drawer.add(own);
        return drawer;
    }

    /** The views this person may see; a household's pages have their own layout and no menu here. */
    private static List<MenuEntry> entries() {
        return ShellUser.current().filter(ShellUser::household).isPresent()
                ? List.of()
                : MenuConfiguration.getMenuEntries();
    }

    private static SideNav navigation(Group group, Locale locale) {
        String name = group.name().toLowerCase(Locale.ROOT);
        return group == Group.NONE ? new SideNav() : new SideNav(Texts.of(locale, "menu.group." + name));
    }

    private static Span who(ShellUser user, Locale locale) {
        var who = new Span(user.displayName() + " · " + Texts.of(locale, user.roleKey()));
        who.addClassName("who");
        return who;
    }

    private static String organisation(ShellUser user) {
        return user.organisationName() == null ? "" : user.organisationName();
    }

    private static <C extends Component> C wide(C component) {
        component.getElement().getClassList().add("wide");
        return component;
    }
}
