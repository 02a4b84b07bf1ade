package liannong.meetings.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import liannong.meetings.MeetingRow;
import liannong.registry.CooperativeRow;
import liannong.registry.Cooperatives;
import liannong.registry.ui.ChosenCooperative;
import liannong.registry.ui.CooperativeField;
import liannong.ui.Banner;
import liannong.ui.EmptyState;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.PageHead;
import liannong.ui.Section;
import liannong.ui.StaffPage;
import liannong.ui.Tell;

/** 赖会计 convenes meetings and keeps who has how many votes; 谢科长 sees whether the members decided, and what. */
@Route("meetings")
@Menu(title = "meetings.title", order = 125)
@StyleSheet("context://css/meetings.css")
class MeetingsView extends StaffPage implements BeforeEnterObserver {

    private static final int SHOWN_WHOLE = 12;

    private final Desk desk;
    private final Cooperatives cooperatives;
    private final ChosenCooperative chosen;
    Ledger<MeetingRow> grid = new Ledger<>("");

    MeetingsView(Desk desk, Cooperatives cooperatives) {
        this.desk = desk;
        this.cooperatives = cooperatives;
        this.chosen = new ChosenCooperative(cooperatives, "meetings", "meetings");
        addClassName("meetings");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        chosen.open(this, event, this::show);
    }

    private void show(CooperativeRow cooperative) {
        removeAll();
        May may = May.of(cooperative.id());
        add(head(cooperative, may));
        overdue(cooperative).ifPresent(this::add);
        int all = desk.book().count(cooperative.id());
        grid = ledger(cooperative, all);
        Runnable done = () -> {
            show(cooperative);
            Tell.done(getTranslation("meetings.done"));
        };
        add(
                new Section(getTranslation("meetings.list", Fmt.count(all)), grid),
                new RulesPanel(desk, cooperative.id(), may, done),
                new VotesPanel(desk, cooperative.id(), may, done),
                new DelegatesPanel(desk, cooperative.id(), may, done));
    }

    /** COOP art 31: at least once a year. */
    private Optional<Banner> overdue(CooperativeRow cooperative) {
        LocalDate today = desk.clock().today();
        Optional<LocalDate> last = desk.book().lastHeld(cooperative.id());
        if (last.isPresent() && last.get().isAfter(today.minusYears(1))) return Optional.empty();
        return Optional.of(Banner.waiting(
                last.map(day -> getTranslation("meetings.yearly-since", Fmt.date(day)))
                        .orElseGet(() -> getTranslation("meetings.yearly-never")),
                getTranslation("meetings.yearly-why")));
    }

    private PageHead head(CooperativeRow cooperative, May may) {
        var head = new PageHead(getTranslation("meetings.title")).meta(cooperative.name(), cooperative.place());
        List<Component> actions = new ArrayList<>();
        if (cooperatives.mine().size() != 1) actions.add(new CooperativeField(cooperatives, cooperative, chosen::go));
        if (may.records()) {
            var convene = new Button(getTranslation("meetings.convene"), pressed -> convene(cooperative));
            convene.addThemeVariants(ButtonVariant.PRIMARY);
            actions.add(convene);
        }
        if (!actions.isEmpty()) head.actions(actions.toArray(Component[]::new));
        return head;
    }

    private void convene(CooperativeRow cooperative) {
        var form =
                new ConveneForm(desk, cooperative.id(), id -> getUI().ifPresent(ui -> ui.navigate("meetings/" + id)));
        new EntryDialog(
                        getTranslation("meetings.convene.heading"),
                        getTranslation("meetings.convene.verb"),
                        form,
                        () -> Tell.done(getTranslation("meetings.convened")))
                .open();
    }

    private Ledger<MeetingRow> ledger(CooperativeRow cooperative, int all) {
        var ledger = new Ledger<MeetingRow>(getTranslation("meetings.list", Fmt.count(all)));
        var no = ledger.text(getTranslation("meetings.no"), MeetingRow::no);
        ledger.addComponentColumn(MeetingsView::link)
                .setHeader(getTranslation("meetings.name"))
                .setAutoWidth(true)
                .setFlexGrow(2);
        ledger.text(getTranslation("meetings.kind"), this::kind);
        ledger.text(getTranslation("meetings.held"), MeetingsView::when);
        ledger.text(getTranslation("meetings.place"), MeetingRow::place);
        ledger.figure(getTranslation("meetings.items"), row -> Fmt.count(row.items()));
        ledger.figure(
                getTranslation("meetings.resolutions"),
                row -> row.resolutions() == 0 ? "" : Fmt.count(row.resolutions()));
        ledger.status(getTranslation("meetings.state"), row -> MeetingWords.state(row.state()));
        ledger.sum(no, getTranslation("meetings.list", Fmt.count(all)));
        ledger.narrow(
                row -> new Ledger.Lines(
                        row.no() + " " + kind(row),
                        when(row) + " · " + row.place(),
                        link(row),
                        MeetingWords.state(row.state())),
                getTranslation("meetings.list", Fmt.count(all)));
        ledger.empty(new EmptyState(getTranslation("meetings.none"), getTranslation("meetings.none-why")));
        ledger.setItems(
                query -> desk.book().rows(cooperative.id(), query.getOffset(), query.getLimit()).stream(),
                query -> all);
        ledger.setAllRowsVisible(all <= SHOWN_WHOLE);
        ledger.addClassName("part");
        return ledger;
    }

    private static Component link(MeetingRow row) {
        return new Anchor("meetings/" + row.id(), row.title());
    }

    private static String when(MeetingRow row) {
        return Fmt.date(row.heldOn()) + " " + MeetingWords.hour(row.heldAt());
    }

    private String kind(MeetingRow row) {
        String kind = getTranslation(row.kind().key());
        return row.extraordinary() ? getTranslation("meetings.kind-extraordinary", kind) : kind;
    }
}
