package liannong.dividends.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.List;
import liannong.dividends.LineKind;
import liannong.dividends.Overpayments;
import liannong.dividends.RunState;
import liannong.dividends.entitlements.Audience;
import liannong.dividends.entitlements.CountedParts;
import liannong.dividends.entitlements.EntitlementCorrections;
import liannong.dividends.entitlements.EntitlementRow;
import liannong.dividends.entitlements.EntitlementRuns;
import liannong.dividends.entitlements.Entitlements;
import liannong.dividends.entitlements.ExitRuns;
import liannong.dividends.entitlements.LongEntitlements;
import liannong.dividends.entitlements.PriceSentence;
import liannong.dividends.entitlements.SchemeBook;
import liannong.dividends.proofs.EntitlementProofs;
import liannong.dividends.schemes.Scheme;
import liannong.dividends.slips.Slips;
import liannong.meetings.Resolutions;
import liannong.notices.Objections;
import liannong.notices.ui.ObjectionsPanel;
import liannong.schedule.ui.WorkPanel;
import liannong.ui.Banner;
import liannong.ui.Fmt;
import liannong.ui.PageHead;
import liannong.ui.StaffPage;
import liannong.ui.Tell;

/** What is owed by a scheme for a period, or by exit statements: computed, confirmed, laid open, released. */
@Route("entitlements/:run([0-9]{1,18})")
@StyleSheet("context://css/distribution.css")
class EntitlementView extends StaffPage implements BeforeEnterObserver {

    private final Entitlements entitlements;
    private final CountedParts counted;
    private final EntitlementRuns runs;
    private final LongEntitlements longSteps;
    private final Overpayments overpayments;
    private final SchemeBook book;
    private final Objections objections;
    private final Slips slips;
    private final EntitlementProofs proofs;
    private final EntitlementActions actions;
    private long runId;

    EntitlementView(
            Entitlements entitlements,
            CountedParts counted,
            EntitlementRuns runs,
            LongEntitlements longSteps,
            ExitRuns exits,
            EntitlementCorrections corrections,
            Overpayments overpayments,
            SchemeBook book,
            Resolutions resolutions,
            Objections objections,
            Slips slips,
            EntitlementProofs proofs) {
        this.entitlements = entitlements;
        this.counted = counted;
        this.runs = runs;
        this.longSteps = longSteps;
        this.overpayments = overpayments;
        this.book = book;
        this.objections = objections;
        this.slips = slips;
        this.proofs = proofs;
        this.actions = new EntitlementActions(runs, longSteps, exits, corrections, resolutions, slips, this::changed);
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
        var step = new WorkPanel(
                getTranslation("run.step-" + run.state()),
                () -> longSteps.work(runId, run.state()),
                () -> changed("run.step-over"));
        PageHead head = head(run);
        if (!step.isRunning()) head.actions(actions.of(run));
        add(head, new EntitlementSteps(run), step);
        if (step.isRunning()) return;
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
        if (EntitlementActions.mayDraft(run) && run.audience() == Audience.NAMED)
            add(new NamedPanel(entitlements.named(runId), names -> {
                runs.name(runId, names);
                changed("entitlement.named");
            }));
        if (EntitlementActions.mayDraft(run) && run.schemeVersionId() != null)
            add(new EntitlementFigures(
                    "entitlement.figures",
                    run.computed() ? "run.compute-again" : "run.compute",
                    !run.computed(),
                    book.figures(run.schemeVersionId()),
                    book.scheme(run.schemeVersionId()).grains(),
                    entered(run, period),
                    (amounts, prices) -> {
                        changed(RunActions.said(longSteps.compute(runId, amounts, prices), "run.computed"));
                    }));
        if (run.computed()) {
            var price =
                    new PriceSentence(this::getTranslation, run.firstDay(), run.lastDay(), entitlements.prices(runId));
            var rule = new EntitlementExplanation.Rule(null, List.of(), price);
            if (run.schemeVersionId() != null) {
                Scheme scheme = book.scheme(run.schemeVersionId());
                add(new PoolsPanel(scheme.pools(), entitlements.pools(runId), entitlements.figures(runId), price));
                rule = new EntitlementExplanation.Rule(scheme.source(), scheme.pools(), price);
            }
            add(new EntitlementLines(entitlements, counted, slips, run, rule));
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
        return new PageHead(SchemesView.titled(run))
                .crumb(getTranslation("scheme.title"), SchemesView.class)
                .here(run.number())
                .status(RunStatus.tag(run.state(), run.noticeClosedOn(), this::getTranslation))
                .meta(meta(run));
    }

    private String[] meta(EntitlementRow run) {
        if (run.decidedBy() == null || run.decidedOn() == null) return new String[] {run.organisation()};
        String decided = getTranslation("entitlement.decision.named", run.decidedBy(), Fmt.date(run.decidedOn()));
        return new String[] {run.organisation(), decided};
    }
}
