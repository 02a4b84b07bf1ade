package liannong.bureau.ui;

import java.util.Locale;
import liannong.ui.Texts;

/** The industries by name. */
final class Industries {

    private Industries() {}

    static String text(String industry) {
        return Texts.of(
                Texts.language(),
                "registry.industry." + industry.toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
