package liannong.registry.families.ui;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import liannong.registry.families.FamilyAct;

/** What is asked beside day and evidence for one kind of act. */
interface ActForm {

    /** In the order in which they are filled in. */
    List<Component> fields();

    /** The act, when nothing is missing; what is missing says so at its field. */
    Optional<FamilyAct> read(FamilyAct.Entry entry);
}
