package liannong.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.access.Roles;
import liannong.access.UserRow;
import liannong.access.UserScopes;
import liannong.access.Users;
import liannong.ui.Confirm;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.Glyph;
import liannong.ui.Ledger;
import liannong.ui.PageHead;
import liannong.ui.SearchField;
import liannong.ui.StatusTag;
import liannong.ui.Tell;

/** The administrator keeps who may sign in, as what and within which scope; he sees no case. */
@Route("users")
@Menu(title = "users.title", order = 910)
@RolesAllowed(Roles.ADMINISTRATOR)
class UsersView extends Div implements BeforeEnterObserver {

    private static final int LONGEST_TEXT = 40;

    private final Users users;
    private final PageHead head;
    private String text = "";

    final SearchField search;
    Ledger<UserRow> grid = new Ledger<>("");

    UsersView(Users users, UserScopes scopes) {
        this.users = users;
        search = new SearchField(getTranslation("users.search"), LONGEST_TEXT, typed -> open(typed.strip()));
        var add = new Button(
                getTranslation("users.new"),
                Glyph.PLUS.icon(),
                pressed -> new NewUserDialog(users, scopes, this::show).open());
        add.addThemeVariants(ButtonVariant.PRIMARY);
        head = new PageHead(getTranslation("users.title")).actions(search, add);
        add(head, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        text = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("q")
                .map(String::strip)
                .filter(asked -> asked.length() <= LONGEST_TEXT)
                .orElse("");
        search.show(text);
        show();
    }

    private void open(String asked) {
        QueryParameters query = asked.isEmpty() ? QueryParameters.empty() : QueryParameters.of("q", asked);
        getUI().ifPresent(ui -> ui.navigate("users", query));
    }

    private void show() {
        int count = users.count(text);
        head.meta(getTranslation("users.count", Fmt.count(count)), getTranslation("users.no-case-data"));
        Ledger<UserRow> found = grid(count);
        replace(grid, found);
        grid = found;
    }

    private Ledger<UserRow> grid(int count) {
        var ledger = new Ledger<UserRow>(getTranslation("users.title"));
        ledger.name(getTranslation("users.sign-in-name"), UserRow::signInName);
        ledger.text(getTranslation("users.name"), UserRow::displayName);
        ledger.text(getTranslation("users.role"), this::role);
        ledger.text(getTranslation("users.scope"), this::scope);
        ledger.text(getTranslation("users.last-sign-in"), this::lastSignIn);
        ledger.status(getTranslation("users.state"), this::status);
        ledger.addComponentColumn(this::actions).setAutoWidth(true).setFlexGrow(0);
        ledger.narrow(
                row -> new Ledger.Lines(
                        row.displayName() + " · " + row.signInName(),
                        role(row) + " " + scope(row),
                        actions(row),
                        status(row)),
                "");
        ledger.empty(new EmptyState(
                getTranslation("users.filtered", text),
                getTranslation("users.filtered-why"),
                new Button(getTranslation("users.clear-filter"), pressed -> open(""))));
        ledger.setItems(query -> users.list(text, query.getOffset(), query.getLimit()).stream(), query -> count);
        ledger.addClassName("tall");
        return ledger;
    }

    private String role(UserRow row) {
        return getTranslation(row.role().key());
    }

    private String scope(UserRow row) {
        if (row.scope() != null) return row.scope();
        return getTranslation(row.role() == Role.HOUSEHOLD ? "users.scope.household" : "users.scope.accounts");
    }

    private String lastSignIn(UserRow row) {
        return row.lastSignIn() == null ? getTranslation("users.never") : Fmt.moment(row.lastSignIn());
    }

    private StatusTag status(UserRow row) {
        if (row.disabled()) return StatusTag.bad(getTranslation("users.disabled"));
        return row.mustChange()
                ? StatusTag.waiting(getTranslation("users.must-change"))
                : StatusTag.ok(getTranslation("users.active"));
    }

    private Div actions(UserRow row) {
        var actions = new Div();
        actions.addClassName("flex");
        if (row.id() == CurrentUser.get().id()) {
            actions.add(getTranslation("users.yourself"));
            return actions;
        }
        actions.add(
                small(getTranslation("users.reset"), () -> reset(row)),
                small(getTranslation(row.disabled() ? "users.enable" : "users.disable"), () -> disable(row)));
        return actions;
    }

    private static Button small(String text, Runnable action) {
        var button = new Button(text, pressed -> action.run());
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void reset(UserRow row) {
        String what = row.role() == Role.HOUSEHOLD ? "users.reset-pin-what" : "users.reset-what";
        Confirm.step(
                getTranslation("users.reset-ask", row.displayName()),
                getTranslation(what),
                getTranslation("users.reset"),
                () -> {
                    String secret = users.resetSecret(row.id());
                    show();
                    new SecretDialog(row.displayName(), row.signInName(), row.role(), secret).open();
                });
    }

    private void disable(UserRow row) {
        if (row.disabled()) {
            change(row, false, "users.enabled-now");
        } else {
            Confirm.danger(
                    getTranslation("users.disable-ask", row.displayName()),
                    getTranslation("users.disable-what"),
                    getTranslation("users.disable"),
                    () -> change(row, true, "users.disabled-now"));
        }
    }

    private void change(UserRow row, boolean disabled, String said) {
        users.disable(row.id(), disabled);
        Tell.done(getTranslation(said, row.displayName()));
        show();
    }
}
