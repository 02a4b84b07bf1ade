package liannong.household.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextAreaVariant;
import java.util.UUID;
import liannong.base.Refused;
import liannong.dividends.LineOnItsWay;
import liannong.notices.Objections;
import liannong.notices.RaiseObjection;
import liannong.ui.Texts;

/** Says in the household's own words what is wrong; what was typed stays when it cannot be taken. */
class ObjectionForm extends Div {

    final TextArea text;
    final NativeButton send;

    private final UUID command = UUID.randomUUID();

    ObjectionForm(Words words, Objections objections, LineOnItsWay line, Runnable done) {
        text = new TextArea(words.written("household.object.what"));
        text.addThemeVariants(TextAreaVariant.HELPER_ABOVE);
        text.setHelperText(words.written("household.object.help"));
        text.setMaxLength(Objections.LONGEST);
        text.setManualValidation(true);
        text.setWidthFull();
        send = new NativeButton(words.written("household.object.send"), pressed -> {
            try {
                objections.raise(new RaiseObjection(command, line.noticeId(), line.id(), text.getValue()));
                done.run();
            } catch (Refused refused) {
                text.setErrorMessage(Texts.of(words.locale(), refused));
                text.setInvalid(true);
                text.focus();
            }
        });
        send.addClassNames("eb", "p", "wide");
        var leave = new NativeButton(words.written("household.object.leave"), pressed -> done.run());
        leave.addClassNames("eb", "q", "wide");
        addClassName("ask");
        add(text, send, leave);
        text.focus();
    }
}
