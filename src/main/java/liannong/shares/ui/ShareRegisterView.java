package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import liannong.base.BusinessTime;
import liannong.registry.CooperativeRow;
import liannong.registry.Cooperatives;
import liannong.registry.ui.ChosenCooperative;
import liannong.registry.ui.CooperativeField;
import liannong.schedule.BusinessClock;
import liannong.shares.RegisterFilter;
import liannong.shares.RegisterTotals;
import liannong.shares.ShareRegister;
import liannong.shares.exchange.MoveInRow;
import liannong.shares.exchange.MoveIns;
import liannong.shares.exchange.RegisterJson;
import liannong.shares.exchange.ui.RegisterJsonDownload;
import liannong.shares.papers.RegisterPapers;
import liannong.shares.papers.ui.RegisterDownloads;
import liannong.shares.watch.Concerns;
import liannong.ui.Banner;
import liannong.ui.Fmt;
import liannong.ui.PageHead;
import liannong.ui.StaffPage;

/** 赖会计 sees who holds what on any day, and enters what a member has paid in. */
@Route("shares")
@Menu(title = "shares.title", order = 120)
class ShareRegisterView extends StaffPage implements BeforeEnterObserver {

    private final ShareRegister register;
    private final Cooperatives cooperatives;
    private final RegisterPapers papers;
    private final Concerns concerns;
    private final RegisterJson json;
    private final MoveIns moveIns;
    private final BusinessClock clock;

    ShareRegisterView(
            ShareRegister register,
            Cooperatives cooperatives,
            RegisterPapers papers,
            Concerns concerns,
            RegisterJson json,
            MoveIns moveIns,
            BusinessClock clock) {
        this.register = register;
        this.cooperatives = cooperatives;
        this.papers = papers;
        this.concerns = concerns;
        this.json = json;
        this.moveIns = moveIns;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters asked = event.getLocation().getQueryParameters();
        new ChosenCooperative(cooperatives, "shares", "shares")
                .open(this, event, found -> show(found, filter(found, asked)));
    }

    private RegisterFilter filter(CooperativeRow cooperative, QueryParameters asked) {
        LocalDate today = clock.today();
        LocalDate asOf = RegisterAddress.day(asked, "day", today).orElse(today);
        String text = asked.getSingleParameter("q").orElse("");
        return RegisterAddress.day(asked, "known", today)
                .map(known -> new RegisterFilter(cooperative.id(), asOf, known, text))
                .orElseGet(() -> new RegisterFilter(cooperative.id(), asOf, text));
    }

    private void show(CooperativeRow cooperative, RegisterFilter filter) {
        RegisterTotals totals = register.totals(filter.with(""));
        Optional<MoveInRow> moved = moveIns.find(cooperative.id());
        add(head(cooperative, filter.asOf(), moved), new SharesNav(cooperative.id(), SharePlace.REGISTER));
        if (ShareWords.keepsBooks() || ShareWords.isChair()) {
            int due = concerns.count(cooperative.id(), clock.today());
            if (due > 0) add(due(cooperative, due));
        }
        moved.filter(row -> filter.knownOn().isBefore(day(row))).ifPresent(row -> add(begins(row)));
        add(new AsOfPanel(filter, clock.today(), register.changes(cooperative.id(), 60), this::open));
        add(new Composition(totals));
        var panel = new RegisterPanel(register, filter, totals);
        panel.tools(
                new RegisterDownloads(papers.register(), papers.contributions(), filter.with(""), totals.members()),
                RegisterJsonDownload.of(json, cooperative.id(), cooperative.shortName(), clock.today()));
        add(panel);
    }

    private Banner due(CooperativeRow cooperative, int due) {
        return Banner.waiting(getTranslation("shares.watch.due", due), "")
                .actions(new Anchor(SharePlace.WATCH.of(cooperative.id()), getTranslation("shares.watch.look")));
    }

    private static LocalDate day(MoveInRow moved) {
        return moved.recordedAt().atZone(BusinessTime.ZONE).toLocalDate();
    }

    /** Before it was moved in nothing was entered here, whatever was believed elsewhere. */
    private Banner begins(MoveInRow moved) {
        return Banner.info(
                getTranslation("move-in.begins", Fmt.date(day(moved)), moved.recordedBy()),
                getTranslation("move-in.begins-what"));
    }

    private PageHead head(CooperativeRow cooperative, LocalDate asOf, Optional<MoveInRow> moved) {
        List<Component> actions = new ArrayList<>();
        if (cooperatives.mine().size() != 1) actions.add(new CooperativeField(cooperatives, cooperative, this::open));
        if (ShareWords.keepsBooks()) {
            if (moveIns.isEmpty(cooperative.id()))
                actions.add(new Button(
                        getTranslation("move-in.offer"),
                        pressed -> getUI().ifPresent(ui -> ui.navigate(
                                MoveInView.class, QueryParameters.of("c", Long.toString(cooperative.id()))))));
            var enter = new Button(
                    getTranslation("shares.enter"),
                    pressed -> getUI().ifPresent(ui -> ui.navigate(
                            ContributionView.class, QueryParameters.of("c", Long.toString(cooperative.id())))));
            enter.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(enter);
        }
        List<String> facts = new ArrayList<>(
                List.of(cooperative.name(), cooperative.place(), getTranslation("shares.as-of", Fmt.date(asOf))));
        moved.ifPresent(row -> facts.add(getTranslation("move-in.since", Fmt.date(day(row)))));
        return new PageHead(getTranslation("shares.title"))
                .meta(facts.toArray(String[]::new))
                .actions(actions.toArray(Component[]::new));
    }

    private void open(CooperativeRow cooperative) {
        open(new RegisterFilter(cooperative.id(), clock.today(), ""));
    }

    private void open(RegisterFilter filter) {
        getUI().ifPresent(ui -> ui.navigate("shares", RegisterAddress.of(filter)));
    }
}
