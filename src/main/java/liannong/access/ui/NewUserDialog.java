package liannong.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import liannong.access.NewUser;
import liannong.access.UserScopes;
import liannong.access.Users;
import liannong.base.Refused;
import liannong.ui.Banner;
import liannong.ui.Texts;

/** The administrator makes a user; what he typed stays until it is accepted. */
class NewUserDialog extends Dialog {

    final UserForm form = new UserForm();
    final Button save;
    private final Div problem = new Div();
    private final Users users;
    private final Runnable done;

    NewUserDialog(Users users, UserScopes scopes, Runnable done) {
        this.users = users;
        this.done = done;
        setHeaderTitle(getTranslation("users.new"));
        setWidth("30rem");
        setCloseOnOutsideClick(false);
        form.role.addValueChangeListener(change -> offer(scopes));
        offer(scopes);
        add(problem, form);
        save = new Button(getTranslation("users.create"), pressed -> form.read().ifPresent(this::create));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), pressed -> close()), save);
    }

    private void offer(UserScopes scopes) {
        form.place.setItems(
                query ->
                        scopes
                                .places(form.kind(), query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                                .stream(),
                query -> scopes.countPlaces(form.kind(), query.getFilter().orElse("")));
        form.organisation.setItems(
                query -> scopes
                        .organisations(
                                form.role.getValue(), query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                        .stream(),
                query -> scopes.countOrganisations(
                        form.role.getValue(), query.getFilter().orElse("")));
    }

    private void create(NewUser user) {
        problem.removeAll();
        try {
            String secret = users.create(user);
            close();
            done.run();
            new SecretDialog(user.displayName().strip(), user.signInName().strip(), user.role(), secret).open();
        } catch (Refused refused) {
            problem.add(Banner.refused(refused, getLocale()));
            form.refuse(refused.reason(), Texts.of(getLocale(), refused));
        }
    }
}
