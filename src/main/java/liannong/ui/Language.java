package liannong.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import jakarta.servlet.http.Cookie;
import java.text.MessageFormat;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.AbstractMessageSource;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;

/**
 * Chinese for everybody, whatever the browser asks for; English for who chose it (cookie {@code lang}). The same choice
 * and the same texts hold for the screens (Vaadin) and for the server-rendered pages (Thymeleaf).
 */
@Configuration(proxyBeanMethods = false)
class Language {

    static final String COOKIE = "lang";
    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    static Locale supported(@Nullable Locale locale) {
        return locale != null && "en".equals(locale.getLanguage()) ? Locale.ENGLISH : CHINESE;
    }

    static Locale of(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> COOKIE.equals(cookie.getName()))
                .findFirst()
                .map(cookie -> supported(Locale.forLanguageTag(cookie.getValue())))
                .orElse(CHINESE);
    }

    @Bean
    LocaleResolver localeResolver() {
        var resolver = new CookieLocaleResolver(COOKIE);
        resolver.setDefaultLocaleFunction(request -> CHINESE);
        resolver.setRejectInvalidCookies(false);
        resolver.setCookieMaxAge(Duration.ofDays(400));
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        return resolver;
    }

    @Bean
    MessageSource messageSource() {
        return new AbstractMessageSource() {
            @Override
            protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
                return Texts.pattern(locale, code);
            }

            @Override
            protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
                String pattern = Texts.pattern(locale, code);
                return pattern == null ? null : new MessageFormat(pattern, locale);
            }

            @Override
            protected Object[] resolveArguments(Object @Nullable [] args, @Nullable Locale locale) {
                return args == null ? new Object[0] : Texts.readable(supported(locale), args);
            }
        };
    }

    @Bean
    I18NProvider i18nProvider() {
        return new I18NProvider() {
            @Override
            public List<Locale> getProvidedLocales() {
                return List.of(CHINESE, Locale.ENGLISH);
            }

            @Override
            public String getTranslation(String key, Locale locale, Object... facts) {
                return Texts.of(locale, key, facts);
            }
        };
    }

    /** What was typed stays and goes through by itself; that is said in the language of the screen. */
    private static void whenTheNetworkIsGone(UI ui, Locale locale) {
        ui.getReconnectDialogConfiguration().setDialogText(Texts.of(locale, "ui.reconnecting"));
        ui.getReconnectDialogConfiguration().setDialogTextGaveUp(Texts.of(locale, "ui.gave-up"));
        ui.getPage()
                .executeJs(
                        "const bar = window.Vaadin?.connectionIndicator; if (bar) { bar.onlineText = $0; bar.offlineText = $1;"
                                + " bar.reconnectingText = $1; bar.expandedDuration = 10000; }",
                        Texts.of(locale, "ui.online"),
                        Texts.of(locale, "ui.reconnecting"));
    }

    @Bean
    VaadinServiceInitListener languageOfScreens() {
        return (ServiceInitEvent event) -> {
            event.getSource().addUIInitListener(init -> {
                Locale locale = of(java.util.Objects.requireNonNull(VaadinRequest.getCurrent()));
                init.getUI().setLocale(locale);
                whenTheNetworkIsGone(init.getUI(), locale);
            });
            event.addIndexHtmlRequestListener(page -> page.getDocument()
                    .getElementsByTag("html")
                    .attr("lang", of(page.getVaadinRequest()).toLanguageTag()));
        };
    }
}
