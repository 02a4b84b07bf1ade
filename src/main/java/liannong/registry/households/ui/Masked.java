package liannong.registry.households.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import liannong.ui.Fmt;
import org.jspecify.annotations.Nullable;

/** What is sealed, as a file shows it: the last four, or that something is on file. */
class Masked {

    Component identity(long person, @Nullable String last4) {
        return ending(last4);
    }

    Component phone(long person, @Nullable String last4) {
        return ending(last4);
    }

    Component householdPhone(long household, @Nullable String last4) {
        return ending(last4);
    }

    Component health(long person, boolean onFile) {
        return onFile(onFile);
    }

    Component causes(long household, boolean main) {
        return onFile(main);
    }

    Component account(long account, String last4) {
        return ending(last4);
    }

    private static Component ending(@Nullable String last4) {
        var text = new Span();
        text.setText(last4 == null ? Codes.UNKNOWN : Fmt.ending(last4, liannong.ui.Texts.language()));
        text.addClassName("nw");
        return text;
    }

    private static Component onFile(boolean onFile) {
        var text = new Span();
        text.setText(onFile ? text.getTranslation("household-file.on-file") : Codes.UNKNOWN);
        return text;
    }
}
