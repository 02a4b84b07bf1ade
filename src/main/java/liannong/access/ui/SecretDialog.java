package liannong.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import liannong.access.Role;
import liannong.ui.KeyValues;

/** Shows a new secret this once; afterwards nobody can read it any more, the administrator neither. */
class SecretDialog extends Dialog {

    final Span secret;

    SecretDialog(String displayName, String signInName, Role role, String secret) {
        boolean household = role == Role.HOUSEHOLD;
        this.secret = new Span(secret);
        this.secret.addClassName("secret");
        setHeaderTitle(getTranslation("users.secret-of", displayName));
        setWidth("30rem");
        setCloseOnOutsideClick(false);
        add(
                new KeyValues()
                        .fact(getTranslation(household ? "users.card" : "users.sign-in-name"), signInName)
                        .fact(getTranslation(household ? "users.pin" : "users.password"), new Div(this.secret)),
                new Paragraph(getTranslation(household ? "users.secret-pin" : "users.secret-once")));
        var noted = new Button(getTranslation("users.noted"), pressed -> close());
        noted.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(noted);
    }
}
