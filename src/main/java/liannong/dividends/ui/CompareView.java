package liannong.dividends.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import liannong.dividends.Comparison;
import liannong.dividends.Comparisons;
import liannong.dividends.Distributions;
import liannong.dividends.RunView;
import liannong.dividends.WhatIf;
import liannong.ui.PageHead;
import liannong.ui.StaffPage;

/** 赖会计 tries other figures and rates beside the plan and last year's, before the members decide. */
@Route("distributions/:run([0-9]{1,18})/compare")
@StyleSheet("context://css/distribution.css")
class CompareView extends StaffPage implements BeforeEnterObserver {

    private final Distributions distributions;
    private final Comparisons comparisons;
    private final Div result = new Div();

    CompareView(Distributions distributions, Comparisons comparisons) {
        this.distributions = distributions;
        this.comparisons = comparisons;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        long runId = event.getRouteParameters().getLong("run").orElseThrow(NotFoundException::new);
        RunView run = distributions.run(runId).orElseThrow(NotFoundException::new);
        WhatIf computed = comparisons.asComputed(runId).orElseThrow(NotFoundException::new);
        removeAll();
        add(head(run), new WhatIfForm(computed, tried -> show(comparisons.with(runId, tried))), result);
        show(comparisons.with(runId, computed));
    }

    private void show(Comparison compared) {
        result.removeAll();
        result.add(new ComparedPools(compared), new ComparedLines(compared));
    }

    private PageHead head(RunView run) {
        return new PageHead(getTranslation("compare.title", Integer.toString(run.year())))
                .crumb(getTranslation("run.list.title"), DistributionsView.class)
                .crumb(run.number(), DistributionView.class, new RouteParameters("run", Long.toString(run.id())))
                .here(getTranslation("compare.here"))
                .meta(run.cooperative(), getTranslation("compare.nothing-written"));
    }
}
