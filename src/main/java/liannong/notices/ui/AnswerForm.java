package liannong.notices.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import liannong.base.Refused;
import liannong.notices.Objections;
import liannong.ui.Tell;
import liannong.ui.Texts;

/** Writes the answer to one objection; what was typed stays when the rules say no. */
class AnswerForm extends Div {

    final TextArea text;

    AnswerForm(Objections objections, long objectionId, Runnable done) {
        text = new TextArea(getTranslation("objections.answer"));
        text.setHelperText(getTranslation("objections.answer-help", Objections.SHORTEST, Objections.LONGEST));
        text.setMaxLength(Objections.LONGEST);
        text.setWidthFull();
        var send = new Button(getTranslation("objections.answer-send"), pressed -> {
            try {
                objections.answer(objectionId, text.getValue());
                Tell.done(getTranslation("objections.answer-sent"));
                done.run();
            } catch (Refused refused) {
                text.setErrorMessage(Texts.of(Texts.language(), refused));
                text.setInvalid(true);
            }
        });
        text.setManualValidation(true);
        addClassName("answer-form");
        add(text, send);
    }
}
