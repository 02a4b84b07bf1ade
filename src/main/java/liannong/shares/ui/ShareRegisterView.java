package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.access.Roles;
import liannong.registry.CooperativeRow;
import liannong.registry.Cooperatives;
import liannong.registry.ui.CooperativeField;
import liannong.schedule.BusinessClock;
import liannong.shares.RegisterFilter;
import liannong.shares.RegisterTotals;
import liannong.shares.ShareRegister;
import liannong.shares.contributions.Contributions;
import liannong.shares.papers.RegisterPapers;
import liannong.shares.papers.ui.RegisterDownloads;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.PageHead;
import liannong.ui.Tell;

/** 赖会计 sees who holds what on any day, and enters what a member has paid in. */
@Route("shares")
@Menu(title = "shares.title", order = 120)
@RolesAllowed({
    Roles.BOOKKEEPER,
    Roles.CHAIR,
    Roles.SUPERVISOR,
    Roles.TOWNSHIP_CLERK,
    Roles.BUREAU_OFFICER,
    Roles.BUREAU_APPROVER,
    Roles.AUDITOR
})
class ShareRegisterView extends Div implements BeforeEnterObserver {

    private final ShareRegister register;
    private final Contributions contributions;
    private final Cooperatives cooperatives;
    private final RegisterPapers papers;
    private final BusinessClock clock;

    ShareRegisterView(
            ShareRegister register,
            Contributions contributions,
            Cooperatives cooperatives,
            RegisterPapers papers,
            BusinessClock clock) {
        this.register = register;
        this.contributions = contributions;
        this.cooperatives = cooperatives;
        this.papers = papers;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        removeAll();
        cooperative(asked).ifPresentOrElse(found -> show(found, filter(found, asked)), this::choose);
    }

    private RegisterFilter filter(CooperativeRow cooperative, QueryParameters asked) {
        LocalDate today = clock.today();
        LocalDate asOf = RegisterAddress.day(asked, "day", today).orElse(today);
        String text = asked.getSingleParameter("q").orElse("");
        return RegisterAddress.day(asked, "known", today)
                .map(known -> new RegisterFilter(cooperative.id(), asOf, known, text))
                .orElseGet(() -> new RegisterFilter(cooperative.id(), asOf, text));
    }

    private Optional<CooperativeRow> cooperative(QueryParameters asked) {
        List<CooperativeRow> mine = cooperatives.mine();
        Optional<CooperativeRow> chosen = asked.getSingleParameter("c")
                .filter(id -> id.matches("[0-9]{1,18}"))
                .flatMap(id -> cooperatives.find(Long.parseLong(id)))
                .filter(found -> mine.isEmpty() || mine.contains(found));
        return chosen.or(() -> mine.stream().findFirst());
    }

    private void choose() {
        add(
                new PageHead(getTranslation("shares.title")),
                new EmptyState(
                        getTranslation("shares.choose"),
                        getTranslation("shares.choose-why"),
                        new CooperativeField(cooperatives, null, this::open)));
    }

    private void show(CooperativeRow cooperative, RegisterFilter filter) {
        RegisterTotals totals = register.totals(filter.with(""));
        add(head(cooperative, filter.asOf()));
        add(new AsOfPanel(filter, clock.today(), register.changes(cooperative.id(), 60), this::open));
        add(new Composition(totals));
        var panel = new RegisterPanel(register, filter);
        panel.tools(
                new RegisterDownloads(papers.register(), papers.contributions(), filter.with(""), totals.members()));
        add(panel);
    }

    private PageHead head(CooperativeRow cooperative, LocalDate asOf) {
        var head = new PageHead(getTranslation("shares.title"))
                .meta(cooperative.name(), cooperative.place(), getTranslation("shares.as-of", Fmt.date(asOf)));
        head.actions(actions(cooperative).toArray(Component[]::new));
        return head;
    }

    private List<Component> actions(CooperativeRow cooperative) {
        if (CurrentUser.get().role() != Role.BOOKKEEPER) {
            return List.of(new CooperativeField(cooperatives, cooperative, this::open));
        }
        var enter = new Button(getTranslation("shares.enter"), pressed -> contribution(cooperative));
        enter.addThemeVariants(ButtonVariant.PRIMARY);
        return cooperatives.mine().size() > 1
                ? List.of(new CooperativeField(cooperatives, cooperative, this::open), enter)
                : List.of(enter);
    }

    private void contribution(CooperativeRow cooperative) {
        new ContributionDialog(register, cooperative.id(), clock.today(), command -> {
                    contributions.pay(command);
                    Tell.done(getTranslation("shares.entered"));
                    open(cooperative, clock.today());
                })
                .open();
    }

    private void open(CooperativeRow cooperative) {
        open(cooperative, clock.today());
    }

    private void open(CooperativeRow cooperative, LocalDate day) {
        open(new RegisterFilter(cooperative.id(), day, ""));
    }

    private void open(RegisterFilter filter) {
        getUI().ifPresent(ui -> ui.navigate("shares", RegisterAddress.of(filter)));
    }
}
