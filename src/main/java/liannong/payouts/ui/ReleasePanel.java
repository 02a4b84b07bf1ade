package liannong.payouts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.payouts.Approvals;
import liannong.payouts.BatchRow;
import liannong.payouts.Funds;
import liannong.payouts.Handovers;
import liannong.payouts.Withdrawals;
import liannong.ui.Banner;
import liannong.ui.Confirm;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.Section;
import liannong.ui.Tell;

/** What it takes for a batch to leave: who approved it, whether the money is there, and as what it left. */
class ReleasePanel extends Section {

    private final BatchSteps steps;
    private final BatchRow batch;
    private final Runnable done;
    private final Div problem = new Div();

    /** @param done what follows when something changed */
    ReleasePanel(BatchSteps steps, BatchRow batch, Runnable done) {
        super("");
        this.steps = steps;
        this.batch = batch;
        this.done = done;
        heading(getTranslation("payouts.release"));
        add(problem);
        withdrawn();
        approvals();
        if (batch.withdrawnOn() != null) return;
        steps.funds().last(batch.id()).ifPresent(this::funds);
        left();
    }

    private void approvals() {
        List<Approvals.Approval> given = steps.approvals().of(batch.id());
        if (batch.approvalsNeeded() > 0)
            add(new Paragraph(getTranslation(
                    "payouts.approval-rule", Fmt.money(new Money(batch.totalFen())), batch.approvalsNeeded())));
        given.forEach(one -> add(new Paragraph(getTranslation(
                "payouts.approved-by",
                one.name(),
                getTranslation(Role.valueOf(one.role()).key()),
                Fmt.date(one.on())))));
        long me = CurrentUser.get().id();
        boolean mine = given.stream().anyMatch(one -> one.userId() == me);
        boolean enough = given.size() >= batch.approvalsNeeded();
        if (mayApprove() && batch.withdrawnOn() == null && !mine && !enough && batch.madeBy() != me) add(approve());
    }

    private Div approve() {
        var button = new Button(
                getTranslation("payouts.approve"),
                pressed -> Confirm.step(
                        getTranslation("payouts.approve-title", batch.number()),
                        getTranslation("payouts.approve-what", batch.lines(), Fmt.money(new Money(batch.totalFen()))),
                        getTranslation("payouts.approve"),
                        () -> attempt(() -> steps.approvals().approve(batch.id()), "payouts.approved")));
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return actions(button);
    }

    private void funds(Funds.Look look) {
        String found = getTranslation(
                "payouts.funds-found",
                Fmt.date(look.balanceOn()),
                getTranslation("LEDGER".equals(look.source()) ? "payouts.funds-ledger" : "payouts.funds-bank"),
                Fmt.money(new Money(look.balanceFen())),
                Fmt.money(new Money(look.committedFen())),
                Fmt.money(new Money(look.neededFen())));
        if (batch.leftOn() != null) {
            add(new Paragraph(found));
        } else if (look.enough()) {
            add(Banner.ok(getTranslation("payouts.funds-ok"), found));
        } else {
            var banner = Banner.waiting(
                    getTranslation("payouts.funds-wait", Fmt.money(new Money(look.missingFen()))), found);
            if (CurrentUser.get().role() == Role.BOOKKEEPER) banner.actions(again(), balance());
            add(banner);
        }
    }

    private Button again() {
        return new Button(
                getTranslation("payouts.funds-again"),
                pressed -> attempt(() -> steps.funds().look(batch.id()), "holds.done"));
    }

    private Button balance() {
        return new Button(
                getTranslation("payouts.balance"),
                pressed -> new EntryDialog(
                                getTranslation("payouts.balance-title"),
                                getTranslation("payouts.balance"),
                                new BalanceForm(
                                        steps.funds(), batch.id(), steps.clock().today()),
                                done)
                        .open());
    }

    private void left() {
        List<Handovers.Handover> handovers = steps.handovers().of(batch.id());
        handovers.forEach(one -> add(new Paragraph(
                one.reason() == null
                        ? getTranslation("payouts.left-as", Fmt.date(one.on()), one.name(), one.fileName())
                        : getTranslation(
                                "payouts.left-again", Fmt.date(one.on()), one.name(), one.fileName(), one.reason()))));
        if (!handovers.isEmpty() && batch.pending() > 0 && CurrentUser.get().role() == Role.BOOKKEEPER)
            add(actions(leaveAgain()));
        if (handovers.isEmpty() && mayWithdraw()) add(actions(withdraw()));
    }

    private void withdrawn() {
        steps.withdrawals()
                .of(batch.id())
                .ifPresent(taken -> add(Banner.info(
                        getTranslation(
                                "payouts.withdrawn-by",
                                Fmt.date(taken.on()),
                                taken.name(),
                                getTranslation(Role.valueOf(taken.role()).key())),
                        getTranslation("payouts.withdrawn-why", taken.reason()))));
    }

    private Button withdraw() {
        var button = new Button(
                getTranslation("payouts.withdraw"),
                pressed -> new EntryDialog(
                                getTranslation("payouts.withdraw-title", batch.number()),
                                getTranslation("payouts.withdraw"),
                                new WhyForm(
                                        getTranslation(
                                                "payouts.withdraw-what",
                                                batch.lines(),
                                                Fmt.money(new Money(batch.totalFen()))),
                                        getTranslation("payouts.withdraw-why"),
                                        Withdrawals.LONGEST_REASON,
                                        why -> steps.withdrawals().withdraw(batch.id(), why)),
                                done)
                        .open());
        button.addThemeVariants(ButtonVariant.ERROR);
        return button;
    }

    private Button leaveAgain() {
        return new Button(
                getTranslation("payouts.leave-again"),
                pressed -> new EntryDialog(
                                getTranslation("payouts.leave-again-title"),
                                getTranslation("payouts.leave-again"),
                                new WhyForm(
                                        getTranslation("payouts.leave-again-what"),
                                        getTranslation("payouts.leave-again-why"),
                                        Handovers.LONGEST_REASON,
                                        why -> steps.files().again(batch.id(), why)),
                                done)
                        .open());
    }

    private void attempt(Runnable act, String said) {
        problem.removeAll();
        try {
            act.run();
            Tell.done(getTranslation(said));
            done.run();
        } catch (Refused refused) {
            problem.add(Banner.refused(refused, getLocale()));
        }
    }

    private static Div actions(Button... buttons) {
        var actions = new Div(buttons);
        actions.addClassName("row-actions");
        return actions;
    }

    private boolean mayWithdraw() {
        Role role = CurrentUser.get().role();
        return (role == Role.BOOKKEEPER || role == Role.CHAIR)
                && CurrentUser.get().organisationIds().contains(batch.payerId());
    }

    private static boolean mayApprove() {
        Role role = CurrentUser.get().role();
        return role == Role.CHAIR || role == Role.BUREAU_APPROVER;
    }
}
