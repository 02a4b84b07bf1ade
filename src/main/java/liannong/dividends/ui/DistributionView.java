package liannong.dividends.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import liannong.base.Money;
import liannong.dividends.Distributions;
import liannong.dividends.DividendRuns;
import liannong.dividends.RunView;
import liannong.dividends.proofs.Proofs;
import liannong.dividends.slips.Slips;
import liannong.meetings.Resolutions;
import liannong.notices.Objections;
import liannong.notices.ui.ObjectionsPanel;
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
    private final RunActions actions;
    private long runId;

    DistributionView(
            Distributions distributions,
            DividendRuns runs,
            Objections objections,
            Resolutions resolutions,
            Slips slips,
            Proofs proofs) {
        this.distributions = distributions;
        this.runs = runs;
        this.objections = objections;
        this.slips = slips;
        this.proofs = proofs;
        this.actions = new RunActions(runs, resolutions, slips, this::changed);
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
        add(head(run), new RunSteps(run));
        actions.banner(run).ifPresent(this::add);
        if (run.noticeId() != null) {
            add(new ObjectionsPanel(objections, run.noticeId(), () -> changed("run.answered")));
        }
        if (actions.mayDraft(run)) {
            add(new FiguresForm(run, runs.bookedSurplus(run.id()), this::compute));
        }
        if (run.computed()) {
            add(new ComputationPanel(run, proofs), new LinesPanel(distributions, slips, run));
        }
    }

    private void compute(Money surplus, Money loss) {
        runs.compute(runId, surplus, loss);
        changed("run.computed");
    }

    private PageHead head(RunView run) {
        return new PageHead(getTranslation("run.title", Integer.toString(run.year())))
                .crumb(getTranslation("run.list.title"), DistributionsView.class)
                .here(run.number())
                .status(RunStatus.tag(run.state(), run.noticeClosedOn(), this::getTranslation))
                .meta(
                        run.cooperative(),
                        getTranslation("run.record-date", Fmt.date(run.recordDate())),
                        getTranslation("run.charter", run.charterVersion()))
                .actions(actions.of(run));
    }
}
