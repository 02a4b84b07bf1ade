package liannong.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import liannong.base.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What a person sees when something does not go: the rule that says no, the one who was faster, or our mistake. */
@Component
class Errors implements VaadinServiceInitListener {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);
    private static final int CAUSES = 20;

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addSessionInitListener(init -> init.getSession().setErrorHandler(Errors::error));
        event.getSource().setSystemMessagesProvider(Errors::systemMessages);
    }

    static void error(ErrorEvent event) {
        Throwable thrown = event.getThrowable();
        UI ui = UI.getCurrent();
        if (ui == null) {
            logged(thrown);
        } else {
            tell(ui, thrown);
        }
    }

    private static void tell(UI ui, Throwable thrown) {
        Locale locale = ui.getLocale();
        String close = Texts.of(locale, "ui.close");
        Optional<Refused> refused = cause(thrown, Refused.class);
        if (refused.isPresent()) {
            Tell.wrong(Texts.of(locale, refused.get()), "", close);
        } else if (cause(thrown, OptimisticLockingFailureException.class).isPresent()) {
            var refresh = new Button(
                    Texts.of(locale, "ui.error.refresh"),
                    pressed -> ui.getPage().reload());
            Tell.wrong(Texts.of(locale, "ui.error.faster"), Texts.of(locale, "ui.error.faster-what"), close, refresh);
        } else if (cause(thrown, AccessDeniedException.class).isPresent()) {
            Tell.wrong(Texts.of(locale, "ui.error.no-right"), Texts.of(locale, "ui.error.no-right-what"), close);
        } else {
            String id = logged(thrown);
            Tell.wrong(
                    Texts.of(locale, "ui.error.ours"),
                    Texts.of(locale, "ui.error.ours-what", id, ShellParts.HELP_LINE),
                    close);
        }
    }

    /** Written to the log under an id that the person can name on the telephone. */
    static String logged(Throwable thrown) {
        String id = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        LOG.error("error {}", id, thrown);
        return id;
    }

    static <T extends Throwable> Optional<T> cause(Throwable thrown, Class<T> kind) {
        Throwable each = thrown;
        for (int depth = 0; each != null && depth < CAUSES; depth++) {
            if (kind.isInstance(each)) {
                return Optional.of(kind.cast(each));
            }
            each = each.getCause();
        }
        return Optional.empty();
    }

    private static SystemMessages systemMessages(SystemMessagesInfo info) {
        Locale locale = Language.supported(info.getLocale());
        var messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(false);
        messages.setSessionExpiredURL("/login?expired");
        messages.setInternalErrorCaption(Texts.of(locale, "ui.error.ours"));
        messages.setInternalErrorMessage(Texts.of(locale, "ui.error.reload", ShellParts.HELP_LINE));
        messages.setSyncErrorCaption(Texts.of(locale, "ui.error.out-of-step"));
        messages.setSyncErrorMessage(Texts.of(locale, "ui.error.reload", ShellParts.HELP_LINE));
        messages.setCookiesDisabledCaption(Texts.of(locale, "ui.error.cookies"));
        messages.setCookiesDisabledMessage(Texts.of(locale, "ui.error.cookies-what"));
        return messages;
    }
}
