package liannong.dividends.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import liannong.base.Money;
import liannong.dividends.Comparison;
import liannong.dividends.Comparisons;
import liannong.dividends.Distributions;
import liannong.dividends.PoolSums;
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
        result.add(
                new ComparedPools(
                        getTranslation("compare.pools"), getTranslation("compare.last-year"), rows(compared), false),
                new ComparedLines(compared.lines(), getTranslation("compare.last-year")));
    }

    private List<ComparedPools.Row> rows(Comparison compared) {
        List<ComparedPools.Row> rows = new ArrayList<>();
        row(rows, compared, "run.surplus", PoolSums::surplusFen);
        row(rows, compared, "run.loss", PoolSums::lossFen);
        row(rows, compared, "run.bar.reserve", PoolSums::reserveFen);
        if (compared.run().charterFundsFen() > 0) row(rows, compared, "run.bar.funds", PoolSums::charterFundsFen);
        row(rows, compared, "run.distributable", PoolSums::distributableFen);
        row(rows, compared, "run.bar.refund", PoolSums::refundPoolFen);
        row(rows, compared, "run.bar.residual", PoolSums::residualPoolFen);
        return rows;
    }

    private void row(List<ComparedPools.Row> rows, Comparison compared, String key, ToLongFunction<PoolSums> what) {
        rows.add(new ComparedPools.Row(
                getTranslation(key),
                new Money(what.applyAsLong(compared.run())),
                new Money(what.applyAsLong(compared.tried())),
                compared.lastYear() == null ? null : new Money(what.applyAsLong(compared.lastYear()))));
    }

    private PageHead head(RunView run) {
        return new PageHead(getTranslation("compare.title", Integer.toString(run.year())))
                .crumb(getTranslation("run.list.title"), DistributionsView.class)
                .crumb(run.number(), DistributionView.class, new RouteParameters("run", Long.toString(run.id())))
                .here(getTranslation("compare.here"))
                .meta(run.cooperative(), getTranslation("compare.nothing-written"));
    }
}
