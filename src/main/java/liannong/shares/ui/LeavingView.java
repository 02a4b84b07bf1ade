package liannong.shares.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.Route;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import liannong.base.Money;
import liannong.shares.leaving.DepartureRow;
import liannong.ui.Banner;
import liannong.ui.EmptyState;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.Section;
import liannong.ui.StatusTag;

/** 赖会计 enters who leaves; 温理事 sees with whom to settle. The end of the cooperative is entered here too. */
@Route("shares/leaving")
class LeavingView extends SharesPage {

    private static final int SHOWN_WHOLE = 30;

    private final LeavingDesk leaving;

    LeavingView(ShareDesk desk, LeavingDesk leaving) {
        super(desk, SharePlace.LEAVING);
        this.leaving = leaving;
    }

    @Override
    List<Button> actions(ShareScene scene) {
        if (leaving.dissolutions().dissolvedOn(scene.id()).isPresent()) return List.of();
        if (ShareWords.keepsBooks())
            return List.of(new Button(
                    getTranslation("shares.leaving.enter"),
                    pressed -> scene.ask("shares.leaving.enter", new DepartureForm(desk, leaving, scene.id()))));
        if (ShareWords.isChair())
            return List.of(new Button(
                    getTranslation("shares.leaving.dissolve"),
                    pressed -> scene.ask("shares.leaving.dissolve", new DissolutionForm(desk, leaving, scene.id()))));
        return List.of();
    }

    @Override
    void fill(ShareScene scene) {
        Optional<LocalDate> end = leaving.dissolutions().dissolvedOn(scene.id());
        end.ifPresent(day -> add(Banner.waiting(
                getTranslation("shares.leaving.dissolved", Fmt.date(day)),
                getTranslation("shares.leaving.dissolved-why"))));
        add(new Section(getTranslation("shares.leaving.list"), ledger(scene)).unit(getTranslation("ui.unit-yuan")));
    }

    private Ledger<DepartureRow> ledger(ShareScene scene) {
        int all = leaving.departures().count(scene.id());
        var ledger = new Ledger<DepartureRow>(getTranslation("shares.leaving.list"));
        ledger.addComponentColumn(row -> new Anchor(path(row), row.memberNo() + " " + row.member()))
                .setHeader(getTranslation("shares.member"))
                .setAutoWidth(true)
                .setFlexGrow(1);
        ledger.text(
                getTranslation("shares.leaving.reason"),
                row -> getTranslation(row.reason().key()));
        ledger.text(getTranslation("shares.leaving.notified-on"), row -> Fmt.date(row.notifiedOn()));
        ledger.text(getTranslation("shares.leaving.leaves-on"), row -> Fmt.date(row.leavesOn()));
        ledger.figure(getTranslation("shares.leaving.refund"), LeavingView::refund);
        ledger.status(getTranslation("shares.leaving.state"), row -> state(row, desk.today()));
        ledger.text(getTranslation("shares.document"), DepartureRow::document);
        ledger.narrow(
                row -> new Ledger.Lines(
                        row.memberNo() + " " + row.member(),
                        getTranslation(row.reason().key()) + " · " + Fmt.date(row.leavesOn()),
                        new Anchor(
                                path(row),
                                row.refundFen() == null ? getTranslation("shares.leaving.open") : refund(row)),
                        state(row, desk.today())),
                "");
        ledger.empty(new EmptyState(getTranslation("shares.leaving.none"), getTranslation("shares.leaving.none-why")));
        ledger.setItems(
                query -> leaving.departures().of(scene.id(), query.getOffset(), query.getLimit()).stream(),
                query -> all);
        ledger.setAllRowsVisible(all <= SHOWN_WHOLE);
        return ledger;
    }

    private static String path(DepartureRow row) {
        return "shares/leaving/" + row.id();
    }

    private static String refund(DepartureRow row) {
        return row.refundFen() == null ? "" : Fmt.money(new Money(row.refundFen()));
    }

    /** Where a departure stands: a day that has not come is planned, one that has waits for a person. */
    static StatusTag state(DepartureRow row, LocalDate today) {
        return switch (row.state()) {
            case "SETTLED" -> StatusTag.ok(ShareWords.text("shares.leaving.state.settled"));
            case "CANCELLED" -> new StatusTag(StatusTag.Kind.WORD, ShareWords.text("shares.leaving.state.cancelled"));
            default ->
                row.leavesOn().isAfter(today)
                        ? StatusTag.planned(ShareWords.text("shares.leaving.state.later"))
                        : StatusTag.waiting(ShareWords.text("shares.leaving.state.due"));
        };
    }
}
