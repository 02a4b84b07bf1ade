package liannong.registry.families.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import liannong.registry.families.RequestedChange;

/** What is asked for in one kind of request. */
interface RequestForm {

    List<Component> fields();

    /** The change, when nothing is missing; what is missing says so at its field. */
    Optional<RequestedChange> read();
}
