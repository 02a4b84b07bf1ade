package liannong.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** What the browser loads before any screen: the theme in its order, the icon, the title until a page sets its own. */
@Push
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("context://css/tokens.css")
@StyleSheet("context://css/app.css")
@StyleSheet("context://css/vaadin.css")
@StyleSheet("context://css/print.css")
class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setPageTitle(Texts.of(Language.of(settings.getRequest()), "ui.name"));
        settings.addFavIcon("icon", "icons/favicon.svg", "any");
        settings.addMetaTag("format-detection", "telephone=no");
    }
}
