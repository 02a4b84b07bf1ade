package liannong.registry.masking.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextAreaVariant;
import com.vaadin.flow.function.SerializableFunction;
import java.util.List;
import java.util.stream.Collectors;
import liannong.base.Refused;
import liannong.registry.masking.MaskedField;
import liannong.registry.masking.Unmasking;
import liannong.ui.Banner;

/** Asks for the reason, shows the value for a minute, and forgets it. */
class UnmaskingDialog extends Dialog {

    /** What is shown: it stands in the page for a minute and in no address. */
    static class Shown extends Div {

        private final Runnable over;

        Shown(String value, Runnable over) {
            this.over = over;
            addClassName("unmasked");
            setText(value);
            getElement().setAttribute("role", "status");
            getElement()
                    .executeJs(
                            "setTimeout(() => { this.textContent = ''; this.$server.over(); }, $0)",
                            Unmasking.SECONDS * 1000);
        }

        @ClientCallable
        void over() {
            over.run();
        }
    }

    final TextArea reason = new TextArea();
    final Button look;
    final Div problem = new Div();
    private final Button cancel;
    private final MaskedField field;

    UnmaskingDialog(
            Unmasking unmasking, MaskedField field, long subjectId, SerializableFunction<String, String> words) {
        this.field = field;
        String name = getTranslation(field.key());
        setHeaderTitle(getTranslation("unmasking.title-of", name));
        setWidth("30rem");
        setCloseOnOutsideClick(false);
        reason.setLabel(getTranslation("unmasking.reason"));
        reason.setHelperText(
                getTranslation("unmasking.reason-help", Unmasking.SHORTEST_REASON, Unmasking.LONGEST_REASON));
        reason.setMaxLength(Unmasking.LONGEST_REASON);
        reason.setWidthFull();
        reason.addThemeVariants(TextAreaVariant.HELPER_ABOVE);
        look = new Button(getTranslation("unmasking.look-now"), pressed -> open(unmasking, subjectId, words));
        look.addThemeVariants(ButtonVariant.PRIMARY);
        look.setDisableOnClick(true);
        cancel = new Button(getTranslation("ui.cancel"), pressed -> close());
        add(problem, new Paragraph(getTranslation("unmasking.on-record")), reason);
        getFooter().add(cancel, look);
    }

    private void open(Unmasking unmasking, long subjectId, SerializableFunction<String, String> words) {
        problem.removeAll();
        reason.setInvalid(false);
        try {
            List<String> opened = unmasking.open(field, subjectId, reason.getValue());
            show(opened.stream().map(words).collect(Collectors.joining(getTranslation("unmasking.and"))));
        } catch (Refused refused) {
            problem.add(Banner.refused(refused, getLocale()));
            reason.setErrorMessage(
                    getTranslation(refused.reason().key(), refused.facts().toArray()));
            reason.setInvalid(true);
            reason.focus();
        } finally {
            look.setEnabled(true);
        }
    }

    private void show(String value) {
        removeAll();
        getFooter().removeAll();
        add(new Shown(value, this::close), new Paragraph(getTranslation("unmasking.seconds", Unmasking.SECONDS)));
        var seen = new Button(getTranslation("unmasking.seen"), pressed -> close());
        seen.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(seen);
        addOpenedChangeListener(change -> {
            if (!change.isOpened()) removeAll();
        });
    }
}
