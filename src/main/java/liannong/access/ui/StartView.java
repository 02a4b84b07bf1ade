package liannong.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import liannong.access.CurrentUser;

/** Brings everybody to the page of his work. */
@Route("")
@PermitAll
class StartView extends Div implements BeforeEnterObserver {

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        event.forwardTo(
                switch (CurrentUser.get().role()) {
                    case HOUSEHOLD -> "my";
                    case BOOKKEEPER, CHAIR, SUPERVISOR -> "shares";
                    case VILLAGE_CLERK -> "households";
                    case ADMINISTRATOR -> "users";
                    default -> "county";
                });
    }
}
