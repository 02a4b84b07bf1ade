package liannong.ui;

import com.vaadin.flow.component.UI;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.base.Reason;
import liannong.base.Refused;

/** Every sentence a person reads, from {@code vaadin-i18n/translations*.properties}: 中文 first, English beside it. */
public final class Texts {

    static final String BUNDLE = "vaadin-i18n.translations";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /** The text of the key with its facts filled in; money, areas, dates and reasons are written out for the reader. */
    public static String of(Locale locale, String key, Object... facts) {
        String pattern = pattern(locale, key);
        if (pattern == null) {
            return "!" + key + "!";
        }
        return facts.length == 0 ? pattern : new MessageFormat(pattern, locale).format(readable(locale, facts));
    }

    /** Why the rules say no, as a sentence. */
    public static String of(Locale locale, Refused refused) {
        return of(locale, refused.reason().key(), refused.facts().toArray());
    }

    /** The language of the person at the screen. */
    public static Locale language() {
        UI ui = UI.getCurrent();
        return Language.supported(ui == null ? null : ui.getLocale());
    }

    static @org.jspecify.annotations.Nullable String pattern(Locale locale, String key) {
        try {
            return ResourceBundle.getBundle(BUNDLE, Language.supported(locale), NO_FALLBACK)
                    .getString(key);
        } catch (MissingResourceException absent) {
            return null;
        }
    }

    static Object[] readable(Locale locale, Object... facts) {
        return Arrays.stream(facts).map(fact -> readable(locale, fact)).toArray();
    }

    private static Object readable(Locale locale, Object fact) {
        return switch (fact) {
            case Money money -> Fmt.money(money);
            case Mu mu -> Fmt.mu(mu);
            case LocalDate date -> Fmt.date(date);
            case Reason reason -> of(locale, reason.key());
            default -> fact;
        };
    }
}
