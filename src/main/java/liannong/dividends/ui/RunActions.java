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
import java.util.Optional;
import java.util.function.Consumer;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.base.Money;
import liannong.dividends.DividendRuns;
import liannong.dividends.LongSteps;
import liannong.dividends.RunState;
import liannong.dividends.RunView;
import liannong.dividends.slips.SlipSource;
import liannong.dividends.slips.Slips;
import liannong.meetings.Resolutions;
import liannong.ui.Banner;
import liannong.ui.Confirm;
import liannong.ui.Download;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.Tell;
import liannong.ui.Texts;

/** What the signed-in person can do with a run now, and what it waits for. Hiding is courtesy: the services decide. */
class RunActions {

    private final DividendRuns runs;
    private final LongSteps steps;
    private final Resolutions resolutions;
    private final Slips slips;
    private final Consumer<String> done;

    RunActions(DividendRuns runs, LongSteps steps, Resolutions resolutions, Slips slips, Consumer<String> done) {
        this.steps = steps;
        this.resolutions = resolutions;
        this.slips = slips;
        this.runs = runs;
        this.done = done;
    }

    boolean mayDraft(RunView run) {
        return run.state() == RunState.DRAFT && isMaker();
    }

    private static boolean isMaker() {
        return is(Role.BOOKKEEPER) || is(Role.CHAIR);
    }

    /** The buttons of the head, the main one last. */
    Component[] of(RunView run) {
        List<Component> buttons = new ArrayList<>();
        if (run.computed() && !run.isCorrection())
            buttons.add(link("/distributions/" + run.id() + "/compare", "compare.here"));
        if (run.noticeNumber() != null) buttons.add(notice(run.noticeNumber()));
        if (isMaker() && slips.hasSlips(SlipSource.DISTRIBUTION, run.id())) buttons.add(slips(run));
        switch (run.state()) {
            case DRAFT -> {
                if (mayDraft(run) && run.isCorrection()) buttons.add(correct(run, "run.correction.again"));
                if (mayDraft(run) && run.computed()) buttons.add(main("run.submit", () -> submit(run)));
            }
            case SUBMITTED -> {
                if (is(Role.CHAIR)) {
                    buttons.add(new Button(text("run.send-back"), pressed -> sendBack(run)));
                    if (!own(run)) buttons.add(main("run.confirm", () -> confirm(run)));
                }
            }
            case ON_NOTICE -> {
                if (is(Role.BUREAU_APPROVER) && run.noticeOver()) {
                    buttons.add(main(
                            "run.release",
                            () -> new ReleaseDialog(runs, steps, run, taken -> done.accept(said(taken, "run.released")))
                                    .open()));
                }
            }
            case RELEASED -> {
                if (isMaker()) buttons.add(correct(run, "run.correction.here"));
                buttons.add(link("/payouts", "run.payouts"));
            }
        }
        return buttons.toArray(Component[]::new);
    }

    /** What the run waits for, said to everybody who sees it. */
    Optional<Banner> banner(RunView run) {
        return switch (run.state()) {
            case DRAFT ->
                run.computed()
                        ? Optional.empty()
                        : Optional.of(Banner.info(text("run.wait.DRAFT"), text("run.wait.DRAFT-what")));
            case SUBMITTED -> Optional.of(submitted(run));
            case ON_NOTICE -> Optional.of(onNotice(run));
            case RELEASED -> run.openObjections() > 0 ? Optional.of(held(run)) : Optional.empty();
        };
    }

    private Banner submitted(RunView run) {
        return own(run) && is(Role.CHAIR)
                ? Banner.waiting(text("run.wait.own"), text("run.wait.own-what"))
                : Banner.waiting(text("run.wait.SUBMITTED"), text("run.wait.SUBMITTED-what"));
    }

    private static boolean own(RunView run) {
        long me = CurrentUser.get().id();
        return me == run.draftedBy() || (run.submittedBy() != null && me == run.submittedBy());
    }

    private static Banner held(RunView run) {
        return Banner.waiting(
                text("run.wait.objection", run.openObjections()),
                text("run.wait.objection-what", Fmt.money(new Money(run.heldFen()))));
    }

    private Banner onNotice(RunView run) {
        if (run.openObjections() > 0) return held(run);
        String lastDay = run.noticeLastDay() == null ? "" : Fmt.date(run.noticeLastDay());
        return run.noticeOver()
                ? Banner.waiting(text("run.wait.NOTICE_OVER"), text("run.wait.NOTICE_OVER-what"))
                : Banner.info(text("run.wait.ON_NOTICE", lastDay), text("run.wait.ON_NOTICE-what"));
    }

    private void submit(RunView run) {
        runs.submit(run.id());
        done.accept("run.submitted");
    }

    private void sendBack(RunView run) {
        runs.sendBack(run.id());
        done.accept("run.sent-back");
    }

    private Button correct(RunView run, String key) {
        return new Button(
                text(key),
                pressed -> new EntryDialog(
                                text("run.correction.title", Integer.toString(run.year())),
                                text("run.correction.compute"),
                                new CorrectionForm(
                                        text("run.correction.what"),
                                        run.state() == RunState.DRAFT ? run.reason() : null,
                                        reason -> compute(run, reason)),
                                () -> {})
                        .open());
    }

    private void compute(RunView run, String reason) {
        steps.correct(run.id(), reason).ifPresentOrElse(this::computed, () -> done.accept("run.step-asked"));
    }

    private void computed(long correction) {
        open(correction);
        Tell.done(text("run.computed"));
    }

    private static void open(long runId) {
        UI.getCurrent().navigate(DistributionView.class, new RouteParameters("run", Long.toString(runId)));
    }

    private void confirmCorrection(RunView run) {
        Confirm.step(
                text("run.confirm-title"),
                text("run.correction.confirm-what", run.lineCount()),
                text("run.confirm"),
                () -> done.accept(said(steps.confirm(run.id()), "run.confirmed")));
    }

    private void confirm(RunView run) {
        if (run.isCorrection()) {
            confirmCorrection(run);
            return;
        }
        var form = new ConfirmForm(steps, resolutions, run);
        new EntryDialog(
                        text("run.confirm-title"),
                        text("run.confirm"),
                        form,
                        () -> done.accept(said(form.taken, "run.confirmed")))
                .open();
    }

    /** What is said of a step: that it was taken, or that it is under way in the background. */
    static String said(boolean taken, String done) {
        return taken ? done : "run.step-asked";
    }

    private Button main(String key, Runnable action) {
        var button = new Button(text(key), pressed -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private Anchor notice(String number) {
        var link = link("/notices/" + number, "run.see-notice");
        link.setTarget("_blank");
        return link;
    }

    private Component slips(RunView run) {
        if (slips.count(SlipSource.DISTRIBUTION, run.id()) > Slips.WHILE_ONE_WAITS)
            return link("/distributions/" + run.id() + "/slips", "slip.get-all");
        Locale language = Texts.language(); // when the file is asked for there is no screen at hand
        return new Download(
                text("slip.get-all"),
                text("slip.file-all", run.cooperative(), Integer.toString(run.year())) + ".pdf",
                Slips.PDF,
                () -> slips.ofRun(SlipSource.DISTRIBUTION, run.id(), language));
    }

    private Anchor link(String path, String key) {
        var link = new Anchor(path, text(key));
        link.setRouterIgnore(path.startsWith("/notices"));
        link.addClassName("btn");
        return link;
    }

    private static boolean is(Role role) {
        return CurrentUser.get().role() == role;
    }

    private static String text(String key, Object... facts) {
        return I18NProvider.translate(key, facts);
    }
}
