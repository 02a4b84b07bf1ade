package liannong.payouts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import java.util.List;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.payouts.CallBacks;
import liannong.schedule.BusinessClock;
import liannong.ui.Banner;
import liannong.ui.EmptyState;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.Ledger;
import liannong.ui.PageHead;
import liannong.ui.Section;
import liannong.ui.StackedBar;
import liannong.ui.StaffPage;
import liannong.ui.StatusTag;

/** 谢科长 has households called whether their money came: how many, who, and what they said. */
@Route("payouts/callbacks")
class CallBacksView extends StaffPage implements BeforeEnterObserver {

    private static final int SAMPLES = 5;
    private static final int SHOWN_WHOLE = 30;

    private final CallBacks callBacks;
    private final BusinessClock clock;
    private final Div problem = new Div();

    CallBacksView(CallBacks callBacks, BusinessClock clock) {
        this.callBacks = callBacks;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        problem.removeAll();
        show();
    }

    private void show() {
        removeAll();
        var head = new PageHead(getTranslation("callbacks.title"))
                .crumb(getTranslation("payouts.title"), PayoutsView.class)
                .here(getTranslation("callbacks.title"))
                .meta(getTranslation("callbacks.meta"));
        Role role = CurrentUser.get().role();
        if (role == Role.BUREAU_OFFICER || role == Role.BUREAU_APPROVER) head.actions(draw());
        add(head, problem);
        List<CallBacks.Sample> samples = callBacks.list(SAMPLES);
        if (samples.isEmpty())
            add(new EmptyState(getTranslation("callbacks.empty"), getTranslation("callbacks.empty-why")));
        samples.forEach(sample -> add(section(sample)));
    }

    private Button draw() {
        var button = new Button(
                getTranslation("callbacks.draw"),
                pressed -> new EntryDialog(
                                getTranslation("callbacks.draw-title"),
                                getTranslation("callbacks.draw"),
                                new DrawForm(callBacks, clock.today()),
                                this::show)
                        .open());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Section section(CallBacks.Sample sample) {
        String of = getTranslation("callbacks.of", Fmt.date(sample.firstDay()), Fmt.date(sample.lastDay()));
        var section = new Section(sample.payer() == null ? of : of + " " + sample.payer())
                .unit(getTranslation("callbacks.drawn", Fmt.date(sample.drawnOn()), sample.drawnBy()));
        section.add(
                new Paragraph(getTranslation(
                        "callbacks.facts",
                        Fmt.count(sample.population()),
                        sample.confidence(),
                        sample.marginPermille() / 10,
                        sample.size(),
                        sample.seed())),
                new StackedBar()
                        .part(StackedBar.Fill.PAID, getTranslation("callbacks.received"), sample.received())
                        .part(StackedBar.Fill.RETURNED, getTranslation("callbacks.not-received"), sample.notReceived())
                        .part(StackedBar.Fill.WAITING, getTranslation("callbacks.not-reached"), sample.notReached())
                        .part(StackedBar.Fill.UNSENT, getTranslation("callbacks.open"), sample.open()),
                lines(sample));
        return section;
    }

    private Ledger<CallBacks.Line> lines(CallBacks.Sample sample) {
        var grid = new Ledger<CallBacks.Line>(getTranslation("callbacks.lines"));
        grid.figure(getTranslation("payouts.seq"), row -> Integer.toString(row.no()));
        grid.name(getTranslation("holds.payee"), CallBacks.Line::payee);
        grid.text(getTranslation("shares.place"), CallBacks.Line::place);
        grid.text(getTranslation("payouts.payer"), CallBacks.Line::payer);
        grid.money(getTranslation("payouts.amount"), row -> new Money(row.amountFen()));
        grid.text(
                getTranslation("callbacks.phone"),
                row -> row.phoneLast4() == null ? "" : Fmt.ending(row.phoneLast4(), getLocale()));
        grid.status(getTranslation("run.list.state"), this::state);
        grid.addComponentColumn(row -> actions(sample, row)).setAutoWidth(true).setFlexGrow(0);
        grid.setItems(
                query -> callBacks.lines(sample.id(), query.getOffset(), query.getLimit()).stream(),
                query -> sample.size());
        grid.setAllRowsVisible(sample.size() <= SHOWN_WHOLE);
        grid.narrow(
                row -> new Ledger.Lines(
                        row.payee() + " " + Fmt.money(new Money(row.amountFen())),
                        row.place(),
                        actions(sample, row),
                        state(row)),
                getTranslation("holds.sum", sample.size()));
        return grid;
    }

    private StatusTag state(CallBacks.Line row) {
        if (row.answer() == null) return StatusTag.planned(getTranslation("callbacks.open"));
        return switch (CallBacks.Answer.valueOf(row.answer())) {
            case RECEIVED -> StatusTag.ok(getTranslation("callbacks.received"));
            case NOT_RECEIVED -> StatusTag.bad(getTranslation("callbacks.not-received"));
            case NOT_REACHED -> StatusTag.waiting(getTranslation("callbacks.not-reached"));
        };
    }

    private Div actions(CallBacks.Sample sample, CallBacks.Line row) {
        var actions = new Div();
        actions.addClassName("row-actions");
        Role role = CurrentUser.get().role();
        boolean may = role == Role.BUREAU_OFFICER || role == Role.BUREAU_APPROVER || role == Role.TOWNSHIP_CLERK;
        boolean answered = row.answer() != null && !row.answer().equals(CallBacks.Answer.NOT_REACHED.name());
        if (!may || answered) return actions;
        actions.add(
                answer("callbacks.received", sample, row, CallBacks.Answer.RECEIVED),
                answer("callbacks.not-received", sample, row, CallBacks.Answer.NOT_RECEIVED));
        if (row.answer() == null)
            actions.add(answer("callbacks.not-reached", sample, row, CallBacks.Answer.NOT_REACHED));
        return actions;
    }

    private Button answer(String key, CallBacks.Sample sample, CallBacks.Line row, CallBacks.Answer answer) {
        var button = new Button(getTranslation(key), pressed -> {
            problem.removeAll();
            try {
                callBacks.answer(sample.id(), row.no(), answer, "");
                show();
            } catch (Refused refused) {
                problem.add(Banner.refused(refused, getLocale()));
            }
        });
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }
}
