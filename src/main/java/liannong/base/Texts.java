package liannong.base;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences of the product where no screen is at hand: 中文, and English for every other locale. */
public final class Texts {

    private static final ResourceBundle.Control EXACTLY_THE_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Texts() {}

    /** The text of {@code key} with its {@code facts} filled in. */
    public static String of(Locale locale, String key, Object... facts) {
        Locale spoken = locale.getLanguage().equals("zh") ? Locale.ROOT : Locale.ENGLISH;
        ResourceBundle bundle = ResourceBundle.getBundle("vaadin-i18n.translations", spoken, EXACTLY_THE_LOCALE);
        return new MessageFormat(bundle.getString(key), locale).format(facts);
    }

    /** Why the rules said no, as a sentence. */
    public static String of(Locale locale, Refused refused) {
        return of(locale, refused.reason().key(), refused.facts().toArray());
    }
}
