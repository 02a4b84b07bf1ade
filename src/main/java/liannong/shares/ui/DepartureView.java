package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import liannong.base.Money;
import liannong.base.Mu;
import liannong.shares.leaving.DepartureRow;
import liannong.shares.leaving.ExitStatement;
import liannong.shares.leaving.SettledStatement;
import liannong.ui.Banner;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.KeyValues;
import liannong.ui.PageHead;
import liannong.ui.Section;
import liannong.ui.StaffPage;
import liannong.ui.Tell;

/** 温理事 sees what is settled with a member who leaves before he confirms it. */
@Route("shares/leaving/:id([0-9]{1,18})")
@StyleSheet("context://css/register.css")
class DepartureView extends StaffPage implements BeforeEnterObserver {

    private final ShareDesk desk;
    private final LeavingDesk leaving;

    DepartureView(ShareDesk desk, LeavingDesk leaving) {
        this.desk = desk;
        this.leaving = leaving;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().getLong("id").orElseThrow(NotFoundException::new));
    }

    private void show(long id) {
        DepartureRow departure = leaving.departures().find(id).orElseThrow(NotFoundException::new);
        removeAll();
        add(head(departure));
        var side = new Section(getTranslation("shares.leaving.about"), facts(departure));
        if (!departure.open()) {
            add(ended(departure));
            leaving.departures()
                    .settled(id)
                    .ifPresentOrElse(settled -> columns(settled(settled), side), () -> add(side));
            return;
        }
        ExitStatement statement = leaving.statements().of(id);
        var shown = new ExitStatementPanel(statement);
        var main = new Div(new Section(getTranslation("shares.exit.title", Fmt.date(statement.leavesOn())), shown)
                .unit(getTranslation("ui.unit-yuan")));
        add(waits(departure));
        if (ShareWords.isChair()
                && !departure.leavesOn().isAfter(desk.today())
                && leaving.dissolutions().dissolvedOn(departure.cooperativeId()).isEmpty())
            main.add(new SettlementPanel(desk, leaving, departure, statement, shown, () -> done(id), () -> show(id)));
        columns(main, side);
    }

    private void columns(Component main, Section side) {
        var columns = new Div(main, new Div(side));
        columns.addClassName("two");
        add(columns);
    }

    /** As it was entered then; the register has gone on since. */
    private Section settled(SettledStatement settled) {
        var parts = new ExitParts(
                new Money(settled.contributionFen()),
                new Money(settled.reserveFen()),
                new Money(settled.lossFen()),
                new Money(settled.refundFen()));
        var rest =
                new KeyValues().fact(getTranslation("shares.exit.stayed"), Fmt.money(new Money(settled.averagedFen())));
        if (settled.landDisposal() != null)
            rest.fact(
                    getTranslation(
                            "shares.exit.land-of",
                            Fmt.mu(new Mu(settled.landHundredths())),
                            Fmt.money(new Money(settled.landFen()))),
                    getTranslation("shares.exit.land." + settled.landDisposal().name()));
        rest.fact(
                getTranslation("shares.document"),
                ShareWords.paper(settled.decidedDocumentId(), settled.decidedDocument()));
        var body = new Div(parts, rest);
        body.addClassName("exit");
        return new Section(getTranslation("shares.exit.settled"), body).unit(getTranslation("ui.unit-yuan"));
    }

    private void done(long id) {
        show(id);
        Tell.done(getTranslation("shares.entered"));
    }

    private PageHead head(DepartureRow departure) {
        var head = new PageHead(getTranslation("shares.leaving.of", departure.member()))
                .crumb(getTranslation("shares.title"), SharePlace.REGISTER.of(departure.cooperativeId()))
                .crumb(getTranslation(SharePlace.LEAVING.key()), SharePlace.LEAVING.of(departure.cooperativeId()))
                .here(departure.memberNo())
                .status(LeavingView.state(departure, desk.today()))
                .meta(
                        getTranslation(departure.reason().key()),
                        getTranslation("shares.leaving.day-is", Fmt.date(departure.leavesOn())));
        if (ShareWords.isChair() && departure.open())
            head.actions(new Button(
                    getTranslation("shares.leaving.cancel"),
                    pressed -> new EntryDialog(
                                    getTranslation("shares.leaving.cancel"),
                                    getTranslation("shares.do-enter"),
                                    new CancellationForm(desk, leaving, departure),
                                    () -> done(departure.id()))
                            .open()));
        return head;
    }

    private KeyValues facts(DepartureRow departure) {
        var facts = new KeyValues()
                .fact(
                        getTranslation("shares.member"),
                        new Anchor(
                                "shares/members/" + departure.memberId(),
                                departure.memberNo() + " " + departure.member()))
                .fact(
                        getTranslation(
                                "shares.leaving.day-of." + departure.reason().name()),
                        Fmt.date(departure.notifiedOn()));
        if (departure.heardOn() != null)
            facts.fact(getTranslation("shares.leaving.heard-on"), Fmt.date(departure.heardOn()));
        return facts.fact(getTranslation("shares.leaving.leaves-on"), Fmt.date(departure.leavesOn()))
                .fact(getTranslation("shares.document"), ShareWords.paper(departure.documentId(), departure.document()))
                .fact(getTranslation("shares.leaving.recorded-by"), departure.recordedBy());
    }

    private Banner waits(DepartureRow departure) {
        if (departure.leavesOn().isAfter(desk.today()))
            return Banner.info(
                    getTranslation("shares.leaving.not-yet", Fmt.date(departure.leavesOn())),
                    getTranslation("shares.leaving.not-yet-why"));
        return ShareWords.isChair()
                ? Banner.waiting(getTranslation("shares.leaving.to-settle"), getTranslation("shares.leaving.final"))
                : Banner.waiting(
                        getTranslation("shares.leaving.by-chair"),
                        getTranslation("shares.leaving.by-chair-why", departure.recordedBy()));
    }

    private Banner ended(DepartureRow departure) {
        String by = departure.decidedBy() == null ? "" : departure.decidedBy();
        if (departure.state().equals("CANCELLED"))
            return Banner.info(getTranslation("shares.leaving.was-cancelled", by), "");
        if (Boolean.TRUE.equals(departure.inherited()))
            return Banner.ok(getTranslation("shares.leaving.was-inherited", by), "");
        long refund = departure.refundFen() == null ? 0 : departure.refundFen();
        return Banner.ok(
                getTranslation("shares.leaving.was-settled", by, Fmt.money(new Money(refund))),
                getTranslation("shares.leaving.owed"));
    }
}
