package liannong.dividends.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouteParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.base.Money;
import liannong.dividends.RunState;
import liannong.dividends.entitlements.Decision;
import liannong.dividends.entitlements.DecisionNeeded;
import liannong.dividends.entitlements.EntitlementCorrections;
import liannong.dividends.entitlements.EntitlementRow;
import liannong.dividends.entitlements.EntitlementRuns;
import liannong.dividends.entitlements.ExitRuns;
import liannong.dividends.entitlements.LongEntitlements;
import liannong.dividends.entitlements.RunKind;
import liannong.dividends.slips.SlipSource;
import liannong.dividends.slips.Slips;
import liannong.meetings.Resolutions;
import liannong.ui.Confirm;
import liannong.ui.Download;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.Texts;

/** What the signed-in person can do with a run by a scheme or of exits now. Hiding is courtesy: the services decide. */
class EntitlementActions {

    private final EntitlementRuns runs;
    private final LongEntitlements steps;
    private final ExitRuns exits;
    private final EntitlementCorrections corrections;
    private final Resolutions resolutions;
    private final Slips slips;
    private final Consumer<String> done;

    /** @param done is told by its key what was done */
    EntitlementActions(
            EntitlementRuns runs,
            LongEntitlements steps,
            ExitRuns exits,
            EntitlementCorrections corrections,
            Resolutions resolutions,
            Slips slips,
            Consumer<String> done) {
        this.runs = runs;
        this.steps = steps;
        this.exits = exits;
        this.corrections = corrections;
        this.resolutions = resolutions;
        this.slips = slips;
        this.done = done;
    }

    static boolean mayDraft(EntitlementRow run) {
        return run.state() == RunState.DRAFT && (is(Role.BOOKKEEPER) || is(Role.CHAIR));
    }

    /** The buttons of the head, the main one last. */
    Component[] of(EntitlementRow run) {
        List<Component> actions = new ArrayList<>();
        if (run.noticeNumber() != null) actions.add(notice(run.noticeNumber()));
        if (run.computed() && run.kind() == RunKind.SCHEME && CompareSchemeView.mayTry()) actions.add(compare(run));
        if ((is(Role.BOOKKEEPER) || is(Role.CHAIR)) && slips.hasSlips(SlipSource.ENTITLEMENT, run.id()))
            actions.add(slips(run));
        switch (run.state()) {
            case DRAFT -> {
                if (mayDraft(run) && run.kind() == RunKind.EXIT)
                    actions.add(new Button(text("entitlement.gather-again"), pressed -> {
                        exits.gather(run.organisationId());
                        done.accept("run.computed");
                    }));
                if (mayDraft(run) && run.isCorrection()) actions.add(correct(run, "entitlement.correction.again"));
                if (mayDraft(run) && run.computed())
                    actions.add(main("run.submit", () -> {
                        runs.submit(run.id());
                        done.accept("run.submitted");
                    }));
            }
            case SUBMITTED -> {
                if (is(Role.CHAIR)) {
                    actions.add(new Button(text("run.send-back"), pressed -> {
                        runs.sendBack(run.id());
                        done.accept("run.sent-back");
                    }));
                    if (!run.isMaker(CurrentUser.get().id())) actions.add(main("run.confirm", () -> confirm(run)));
                }
            }
            case ON_NOTICE -> {
                if (is(Role.BUREAU_APPROVER) && run.noticeClosedOn() != null)
                    actions.add(main("run.release", () -> release(run)));
            }
            case RELEASED -> {
                if (run.kind() == RunKind.SCHEME && (is(Role.BOOKKEEPER) || is(Role.CHAIR)))
                    actions.add(correct(run, "run.correction.here"));
                var payouts = new Anchor("/payouts", text("run.payouts"));
                payouts.addClassName("btn");
                actions.add(payouts);
            }
        }
        return actions.toArray(Component[]::new);
    }

    private Button correct(EntitlementRow run, String key) {
        return new Button(
                text(key),
                pressed -> new EntryDialog(
                                text("entitlement.correction.title", SchemesView.titled(run)),
                                text("entitlement.correction.begin"),
                                new CorrectionForm(
                                        text("entitlement.correction.what"),
                                        run.state() == RunState.DRAFT ? run.reason() : null,
                                        reason -> open(corrections.open(run.id(), reason))),
                                () -> {})
                        .open());
    }

    private void open(long run) {
        UI.getCurrent().navigate(EntitlementView.class, new RouteParameters("run", Long.toString(run)));
    }

    private Anchor compare(EntitlementRow run) {
        var link = new Anchor("/entitlements/" + run.id() + "/compare", text("compare.here"));
        link.addClassName("btn");
        return link;
    }

    private Component slips(EntitlementRow run) {
        if (slips.count(SlipSource.ENTITLEMENT, run.id()) > Slips.WHILE_ONE_WAITS) {
            var all = new Anchor("/entitlements/" + run.id() + "/slips", text("slip.given.get-all"));
            all.addClassName("btn");
            return all;
        }
        Locale language = Texts.language(); // when the file is asked for there is no screen at hand
        return new Download(
                text("slip.given.get-all"),
                text("slip.given.file-all", run.organisation(), run.number()) + ".pdf",
                Slips.PDF,
                () -> slips.ofRun(SlipSource.ENTITLEMENT, run.id(), language));
    }

    private void confirm(EntitlementRow run) {
        DecisionNeeded needed = runs.needed(run.id());
        if (needed != DecisionNeeded.NOTHING) {
            var form = new DecisionForm(steps, resolutions, run, needed);
            new EntryDialog(
                            text("run.confirm-title"),
                            text("run.confirm"),
                            form,
                            () -> done.accept(RunActions.said(form.taken, "run.confirmed")))
                    .open();
            return;
        }
        Confirm.step(
                text("run.confirm-title"),
                run.isCorrection()
                        ? text("entitlement.correction.confirm-what", run.lineCount())
                        : text("entitlement.confirm-what", run.lineCount(), Fmt.money(new Money(run.totalFen()))),
                text("run.confirm"),
                () -> done.accept(RunActions.said(steps.confirm(run.id(), Decision.NONE), "run.confirmed")));
    }

    private void release(EntitlementRow run) {
        var form = new DueForm(runs, steps, run);
        new EntryDialog(
                        text("run.release-title"),
                        text("run.release"),
                        form,
                        () -> done.accept(RunActions.said(form.taken, "run.released")))
                .open();
    }

    private Anchor notice(String number) {
        var link = new Anchor("/notices/" + number, text("run.see-notice"));
        link.setRouterIgnore(true);
        link.setTarget("_blank");
        link.addClassName("btn");
        return link;
    }

    private Button main(String key, Runnable action) {
        var button = new Button(text(key), pressed -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private static boolean is(Role role) {
        return CurrentUser.get().role() == role;
    }

    private static String text(String key, Object... facts) {
        return I18NProvider.translate(key, facts);
    }
}
