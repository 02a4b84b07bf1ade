package liannong.registry.households.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import liannong.registry.masking.MaskedField;
import liannong.registry.masking.ui.Masks;
import liannong.ui.Texts;
import org.jspecify.annotations.Nullable;

/** What is sealed, as a file shows it: the last four, or that something is on file, and the way to the rest. */
class Masked {

    private final Masks masks;

    Masked(Masks masks) {
        this.masks = masks;
    }

    Component identity(long person, @Nullable String last4) {
        return number(MaskedField.IDENTITY, person, last4);
    }

    Component phone(long person, @Nullable String last4) {
        return number(MaskedField.PERSON_PHONE, person, last4);
    }

    Component householdPhone(long household, @Nullable String last4) {
        return number(MaskedField.HOUSEHOLD_PHONE, household, last4);
    }

    Component health(long person, boolean onFile) {
        return onFile ? masks.hidden(MaskedField.HEALTH, person, code -> word("health", code)) : unknown();
    }

    Component causes(long household, boolean onFile) {
        return onFile ? masks.hidden(MaskedField.CAUSES, household, code -> word("cause", code)) : unknown();
    }

    Component account(long account, String last4) {
        return masks.number(MaskedField.ACCOUNT, account, last4);
    }

    private Component number(MaskedField field, long subject, @Nullable String last4) {
        return last4 == null ? unknown() : masks.number(field, subject, last4);
    }

    private static Span unknown() {
        return new Span(Codes.UNKNOWN);
    }

    private static String word(String kind, String code) {
        String key = "registry." + kind + "." + code.toLowerCase(Locale.ROOT).replace('_', '-');
        String said = Texts.of(Texts.language(), key);
        return said.startsWith("!") ? code : said;
    }
}
