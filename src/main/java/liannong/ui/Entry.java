package liannong.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import liannong.base.Reason;
import liannong.base.Refused;
import org.jspecify.annotations.Nullable;

/** A form that enters one act: its fields, whether nothing is missing, the act itself, and where a refusal belongs. */
public interface Entry {

    Component fields();

    /** Whether everything needed was filled in; what is missing says so at its field. */
    boolean isComplete();

    /** Does the act; the rules may refuse it. */
    void send();

    /** What cannot be taken back and is asked once more, in numbers; empty when nothing is that grave. */
    default String grave() {
        return "";
    }

    /** The field that a refusal is about; null when it is about none. */
    default @Nullable HasValidation at(Reason reason) {
        return null;
    }

    /**
     * Does the act of a form that is complete; what the rules say is shown above it and at the field it is about.
     *
     * @return whether it is done
     */
    static boolean sent(Entry entry, Div problem) {
        problem.removeAll();
        if (!entry.isComplete()) return false;
        try {
            entry.send();
            return true;
        } catch (Refused refused) {
            problem.add(Banner.refused(refused, Texts.language()));
            problem.getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
            HasValidation field = entry.at(refused.reason());
            if (field != null) {
                field.setErrorMessage(Texts.of(Texts.language(), refused));
                field.setInvalid(true);
            }
            return false;
        }
    }
}
