package liannong.dividends.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import liannong.access.CurrentUser;
import liannong.access.Role;
import liannong.base.Money;
import liannong.dividends.LineKind;
import liannong.dividends.Overpayments;
import liannong.dividends.RunState;
import liannong.dividends.entitlements.Audience;
import liannong.dividends.entitlements.EntitlementCorrections;
import liannong.dividends.entitlements.EntitlementRow;
import liannong.dividends.entitlements.EntitlementRuns;
import liannong.dividends.entitlements.Entitlements;
import liannong.dividends.entitlements.ExitRuns;
import liannong.dividends.entitlements.PriceSentence;
import liannong.dividends.entitlements.RunKind;
import liannong.dividends.entitlements.SchemeBook;
import liannong.dividends.proofs.EntitlementProofs;
import liannong.dividends.schemes.Pool;
import liannong.dividends.slips.SlipSource;
import liannong.dividends.slips.Slips;
import liannong.notices.Objections;
import liannong.notices.ui.ObjectionsPanel;
import liannong.ui.Banner;
import liannong.ui.Confirm;
import liannong.ui.Download;
import liannong.ui.EntryDialog;
import liannong.ui.Fmt;
import liannong.ui.PageHead;
import liannong.ui.StaffPage;
import liannong.ui.Tell;

/** What is owed by a scheme for a period, or by exit statements: computed, confirmed, laid open, released. */
@Route("entitlements/:run([0-9]{1,18})")
@StyleSheet("context://css/distribution.css")
class EntitlementView extends StaffPage implements BeforeEnterObserver {

    private final Entitlements entitlements;
    private final EntitlementRuns runs;
    private final ExitRuns exits;
    private final EntitlementCorrections corrections;
    private final Overpayments overpayments;
    private final SchemeBook book;
    private final Objections objections;
    private final Slips slips;
    private final EntitlementProofs proofs;
    private long runId;

    EntitlementView(
            Entitlements entitlements,
            EntitlementRuns runs,
            ExitRuns exits,
            EntitlementCorrections corrections,
            Overpayments overpayments,
            SchemeBook book,
            Objections objections,
            Slips slips,
            EntitlementProofs proofs) {
        this.entitlements = entitlements;
        this.runs = runs;
        this.exits = exits;
        this.corrections = corrections;
        this.overpayments = overpayments;
        this.book = book;
        this.objections = objections;
        this.slips = slips;
        this.proofs = proofs;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        runId = event.getRouteParameters().getLong("run").orElseThrow(NotFoundException::new);
        show();
    }

    private void changed(String said) {
        show();
        Tell.done(getTranslation(said));
    }

    private void show() {
        EntitlementRow run = entitlements.run(runId).orElseThrow(NotFoundException::new);
        removeAll();
        add(head(run), new EntitlementSteps(run));
        RunBanner.of(run, this::getTranslation).ifPresent(this::add);
        if (run.schemeVersionId() != null && book.mayDivideSurplus(run.schemeVersionId()))
            add(Banner.waiting(getTranslation("scheme.own-surplus"), getTranslation("scheme.own-surplus-what")));
        if (run.noticeId() != null) add(new ObjectionsPanel(objections, run.noticeId(), () -> changed("run.answered")));
        List<EntitlementRow> period = entitlements.samePeriod(run);
        if (period.size() > 1)
            add(new CorrectionPanel(run, period, entitlements.figuresBeside(runId), entitlements.pricesBeside(runId)));
        if (run.state() == RunState.RELEASED && run.overpaidFen() > 0)
            add(new OverpaymentsPanel(
                    overpayments, LineKind.ENTITLEMENT_LINE, runId, () -> changed("overpaid.recorded")));
        if (mayDraft(run) && run.audience() == Audience.NAMED)
            add(new NamedPanel(entitlements.named(runId), names -> {
                runs.name(runId, names);
                changed("entitlement.named");
            }));
        if (mayDraft(run) && run.schemeVersionId() != null)
            add(new EntitlementFigures(
                    book.figures(run.schemeVersionId()),
                    book.scheme(run.schemeVersionId()).grains(),
                    entered(run, period),
                    run.computed(),
                    (amounts, prices) -> {
                        runs.compute(runId, amounts, prices);
                        changed("run.computed");
                    }));
        if (run.computed()) {
            var price =
                    new PriceSentence(this::getTranslation, run.firstDay(), run.lastDay(), entitlements.prices(runId));
            List<Pool> pools = run.schemeVersionId() == null
                    ? List.of()
                    : book.scheme(run.schemeVersionId()).pools();
            if (!pools.isEmpty())
                add(new PoolsPanel(pools, entitlements.pools(runId), entitlements.figures(runId), price));
            add(new EntitlementLines(entitlements, slips, run, pools, price));
            if (run.state() != RunState.DRAFT) add(new ProofDownloads(proofs, run.id(), run.number()));
        }
    }

    /** A correction divides what was divided before, by the same prices, until somebody says otherwise. */
    private EntitlementFigures.Entered entered(EntitlementRow run, List<EntitlementRow> period) {
        long from = run.computed() || !run.isCorrection()
                ? runId
                : period.get(run.correctionNo() - 1).id();
        return new EntitlementFigures.Entered(entitlements.figures(from), entitlements.prices(from));
    }

    private PageHead head(EntitlementRow run) {
        var head = new PageHead(SchemesView.titled(run))
                .crumb(getTranslation("scheme.title"), SchemesView.class)
                .here(run.number())
                .status(RunStatus.tag(run.state(), run.noticeClosedOn(), this::getTranslation))
                .meta(run.organisation());
        return head.actions(actions(run));
    }

    private static boolean mayDraft(EntitlementRow run) {
        return run.state() == RunState.DRAFT && (is(Role.BOOKKEEPER) || is(Role.CHAIR));
    }

    private Component[] actions(EntitlementRow run) {
        List<Component> actions = new ArrayList<>();
        if (run.noticeNumber() != null) actions.add(notice(run.noticeNumber()));
        if ((is(Role.BOOKKEEPER) || is(Role.CHAIR)) && slips.hasSlips(SlipSource.ENTITLEMENT, run.id()))
            actions.add(slips(run));
        switch (run.state()) {
            case DRAFT -> {
                if (mayDraft(run) && run.kind() == RunKind.EXIT)
                    actions.add(new Button(getTranslation("entitlement.gather-again"), pressed -> {
                        exits.gather(run.organisationId());
                        changed("run.computed");
                    }));
                if (mayDraft(run) && run.isCorrection()) actions.add(correct(run, "entitlement.correction.again"));
                if (mayDraft(run) && run.computed())
                    actions.add(main("run.submit", () -> {
                        runs.submit(runId);
                        changed("run.submitted");
                    }));
            }
            case SUBMITTED -> {
                if (is(Role.CHAIR)) {
                    actions.add(new Button(getTranslation("run.send-back"), pressed -> {
                        runs.sendBack(runId);
                        changed("run.sent-back");
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
                var payouts = new Anchor("/payouts", getTranslation("run.payouts"));
                payouts.addClassName("btn");
                actions.add(payouts);
            }
        }
        return actions.toArray(Component[]::new);
    }

    private Button correct(EntitlementRow run, String key) {
        return new Button(
                getTranslation(key),
                pressed -> new EntryDialog(
                                getTranslation("entitlement.correction.title", SchemesView.titled(run)),
                                getTranslation("entitlement.correction.begin"),
                                new CorrectionForm(
                                        getTranslation("entitlement.correction.what"),
                                        run.state() == RunState.DRAFT ? run.reason() : null,
                                        reason -> open(corrections.open(runId, reason))),
                                () -> {})
                        .open());
    }

    private void open(long run) {
        getUI().ifPresent(ui -> ui.navigate(EntitlementView.class, new RouteParameters("run", Long.toString(run))));
    }

    private Component slips(EntitlementRow run) {
        if (slips.count(SlipSource.ENTITLEMENT, run.id()) > Slips.WHILE_ONE_WAITS) {
            var all = new Anchor("/entitlements/" + run.id() + "/slips", getTranslation("slip.given.get-all"));
            all.addClassName("btn");
            return all;
        }
        Locale language = getLocale(); // when the file is asked for there is no screen at hand
        return new Download(
                getTranslation("slip.given.get-all"),
                getTranslation("slip.given.file-all", run.organisation(), run.number()) + ".pdf",
                Slips.PDF,
                () -> slips.ofRun(SlipSource.ENTITLEMENT, run.id(), language));
    }

    private void confirm(EntitlementRow run) {
        Confirm.step(
                getTranslation("run.confirm-title"),
                run.isCorrection()
                        ? getTranslation("entitlement.correction.confirm-what", run.lineCount())
                        : getTranslation(
                                "entitlement.confirm-what", run.lineCount(), Fmt.money(new Money(run.totalFen()))),
                getTranslation("run.confirm"),
                () -> {
                    runs.confirm(runId);
                    changed("run.confirmed");
                });
    }

    private void release(EntitlementRow run) {
        new EntryDialog(
                        getTranslation("run.release-title"),
                        getTranslation("run.release"),
                        new DueForm(runs, run),
                        () -> changed("run.released"))
                .open();
    }

    private Anchor notice(String number) {
        var link = new Anchor("/notices/" + number, getTranslation("run.see-notice"));
        link.setRouterIgnore(true);
        link.setTarget("_blank");
        link.addClassName("btn");
        return link;
    }

    private Button main(String key, Runnable action) {
        var button = new Button(getTranslation(key), pressed -> action.run());
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    private static boolean is(Role role) {
        return CurrentUser.get().role() == role;
    }
}
