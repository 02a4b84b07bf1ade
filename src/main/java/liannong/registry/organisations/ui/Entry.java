package liannong.registry.organisations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import liannong.base.Reason;
import org.jspecify.annotations.Nullable;

/** A form that enters one act: its fields, whether nothing is missing, the act itself, and where a refusal belongs. */
interface Entry {

    Component fields();

    /** Whether everything needed was filled in; what is missing says so at its field. */
    boolean isComplete();

    /** Does the act; the rules may refuse it. */
    void send();

    /** The field that a refusal is about; null when it is about none. */
    default @Nullable HasValidation at(Reason reason) {
        return null;
    }
}
