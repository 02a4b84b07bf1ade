package liannong.dividends.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import java.util.List;
import liannong.base.Money;
import liannong.dividends.Distributions;
import liannong.dividends.DividendRuns;
import liannong.dividends.LineKind;
import liannong.dividends.LongRuns;
import liannong.dividends.LongSteps;
import liannong.dividends.Overpayments;
import liannong.dividends.RowsBehind;
import liannong.dividends.RunRow;
import liannong.dividends.RunState;
import liannong.dividends.RunView;
import liannong.dividends.proofs.Proofs;
import liannong.dividends.slips.Slips;
import liannong.meetings.Resolutions;
import liannong.notices.Objections;
import liannong.notices.ui.ObjectionsPanel;
import liannong.schedule.ui.WorkPanel;
import liannong.ui.Fmt;
import liannong.ui.PageHead;
import liannong.ui.StaffPage;
import liannong.ui.Tell;

/** One year's distribution: 赖会计 computes it, 温理事 decides whether it may be laid open, 谢科长 whether it is paid. */
@Route("distributions/:run([0-9]{1,18})")
@StyleSheet("context://css/distribution.css")
class DistributionView extends StaffPage implements BeforeEnterObserver {

    private final Distributions distributions;
    private final DividendRuns runs;
    private final Objections objections;
    private final Slips slips;
    private final Proofs proofs;
    private final RowsBehind rows;
    private final Overpayments overpayments;
    private final LongRuns longRuns;
    private final LongSteps longSteps;
    private final RunActions actions;
    private long runId;

    DistributionView(
            Distributions distributions,
            DividendRuns runs,
            Overpayments overpayments,
            LongRuns longRuns,
            LongSteps longSteps,
            Objections objections,
            Resolutions resolutions,
            Slips slips,
            RowsBehind rows,
            Proofs proofs) {
        this.distributions = distributions;
        this.runs = runs;
        this.objections = objections;
        this.slips = slips;
        this.rows = rows;
        this.proofs = proofs;
        this.overpayments = overpayments;
        this.longRuns = longRuns;
        this.longSteps = longSteps;
        this.actions = new RunActions(runs, longSteps, resolutions, slips, this::changed);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        runId = event.getRouteParameters().getLong("run").orElseThrow(NotFoundException::new);
        show(distributions.run(runId).orElseThrow(NotFoundException::new));
    }

    private void changed(String said) {
        show(distributions.run(runId).orElseThrow(NotFoundException::new));
        Tell.done(getTranslation(said));
    }

    private void show(RunView run) {
        removeAll();
        var step = new WorkPanel(
                getTranslation("run.step-" + run.state()),
                () -> longSteps.work(run.id(), run.state()),
                () -> changed("run.step-over"));
        PageHead head = head(run);
        if (!step.isRunning()) head.actions(actions.of(run));
        add(head, new RunSteps(run), step);
        if (step.isRunning()) return;
        actions.banner(run).ifPresent(this::add);
        if (run.noticeId() != null) {
            add(new ObjectionsPanel(objections, run.noticeId(), () -> changed("run.answered")));
        }
        List<RunRow> year = distributions.sameYear(run.id());
        if (year.size() > 1) add(new CorrectionPanel(run, year));
        if (run.state() == RunState.RELEASED && run.overpaidFen() > 0)
            add(new OverpaymentsPanel(
                    overpayments, LineKind.DIVIDEND_LINE, run.id(), () -> changed("overpaid.recorded")));
        if (run.state() == RunState.DRAFT && isComputing(run)) return;
        if (actions.mayDraft(run) && !run.isCorrection()) {
            var figures = new FiguresForm(run, runs.bookedSurplus(run.id()), this::compute);
            longRuns.typed(run.id()).ifPresent(figures::typed);
            add(figures);
        }
        if (run.computed()) {
            add(new ComputationPanel(run, proofs), new LinesPanel(distributions, slips, rows, run));
        }
    }

    /** While a plan is computed nothing else is done with it. */
    private boolean isComputing(RunView run) {
        var work = new WorkPanel(
                getTranslation("run.computing"), () -> longRuns.work(run.id()), () -> changed("run.computing-over"));
        add(work);
        return work.isRunning();
    }

    private void compute(Money surplus, Money loss) {
        if (longRuns.compute(runId, surplus, loss)) changed("run.computed");
        else show(distributions.run(runId).orElseThrow(NotFoundException::new));
    }

    private PageHead head(RunView run) {
        String year = Integer.toString(run.year());
        return new PageHead(
                        run.isCorrection()
                                ? getTranslation("run.correction.title-no", year, run.correctionNo())
                                : getTranslation("run.title", year))
                .crumb(getTranslation("run.list.title"), DistributionsView.class)
                .here(run.number())
                .status(RunStatus.tag(run.state(), run.noticeClosedOn(), this::getTranslation))
                .meta(
                        run.cooperative(),
                        getTranslation("run.record-date", Fmt.date(run.recordDate())),
                        getTranslation("run.charter", run.charterVersion()));
    }
}
