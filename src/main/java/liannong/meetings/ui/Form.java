package liannong.meetings.ui;

import com.vaadin.flow.component.Component;
import java.util.List;

/** What a dialog asks for, and the act it asks it for. */
interface Form {

    List<Component> fields();

    /** Whether everything needed was filled in; what is missing says so at its field. */
    boolean isComplete();

    /** Does the act; the rules may refuse it. */
    void send();
}
