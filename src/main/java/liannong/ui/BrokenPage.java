package liannong.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import liannong.base.Refused;

/** A page that could not be shown: the rules say no, or we made a mistake and it is in the log. */
@AnonymousAllowed
class BrokenPage extends ErrorPage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Optional<Refused> refused = Errors.cause(parameter.getException(), Refused.class);
        if (refused.isPresent()) {
            say(Texts.of(language(), refused.get()));
            return HttpServletResponse.SC_CONFLICT;
        }
        String id = Errors.logged(parameter.getException());
        say(text("ui.error.ours"), text("ui.error.ours-what", id, ShellParts.HELP_LINE));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
