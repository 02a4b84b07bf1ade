package liannong.ui;

import com.vaadin.flow.component.html.Div;
import jakarta.annotation.security.RolesAllowed;
import liannong.access.Roles;

/**
 * A page for the people of a cooperative, its township and the bureau, and for auditors: the roles of
 * {@link Roles#STAFF}, which its services ask for again.
 */
@RolesAllowed({
    Roles.BOOKKEEPER,
    Roles.CHAIR,
    Roles.SUPERVISOR,
    Roles.TOWNSHIP_CLERK,
    Roles.BUREAU_OFFICER,
    Roles.BUREAU_APPROVER,
    Roles.AUDITOR
})
public abstract class StaffPage extends Div {}
