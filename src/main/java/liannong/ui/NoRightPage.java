package liannong.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.annotation.AnnotationUtils;

/** The page is there, but not for this person; says whose it is. */
@AnonymousAllowed
class NoRightPage extends ErrorPage implements HasErrorParameter<AccessDeniedException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
        String who = RouteConfiguration.forRegistry(event.getSource().getRegistry())
                .getRoute(event.getLocation().getPath())
                .map(this::rolesOf)
                .orElse("");
        say(
                text("ui.error.no-right"),
                who.isEmpty() ? text("ui.error.no-right-what") : text("ui.error.no-right-who", who));
        return HttpServletResponse.SC_FORBIDDEN;
    }

    /** The names of the roles, {@code role.clerk} in the translations, as far as they have one. */
    private String rolesOf(Class<? extends Component> view) {
        return Optional.ofNullable(AnnotationUtils.findAnnotation(view, RolesAllowed.class))
                .map(RolesAllowed::value)
                .stream()
                .flatMap(Stream::of)
                .map(role -> "role." + role.toLowerCase(Locale.ROOT).replace('_', '-'))
                .filter(key -> Texts.pattern(language(), key) != null)
                .map(this::text)
                .collect(Collectors.joining(text("ui.comma")));
    }
}
