package liannong.dividends.ui;

import com.vaadin.flow.component.html.Div;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import liannong.base.Money;
import liannong.dividends.RunState;
import liannong.dividends.RunView;
import liannong.dividends.proofs.Proofs;
import liannong.ui.CheckList;
import liannong.ui.Figures;
import liannong.ui.Fmt;
import liannong.ui.Section;
import liannong.ui.Waterfall;

/** How the surplus became what is paid: the waterfall, beside it what was checked. */
class ComputationPanel extends Div {

    private static final BigDecimal LEAST_PATRONAGE = new BigDecimal("0.6"); // COOP art 44
    private static final int RATE_DECIMALS = 4;

    ComputationPanel(RunView run, Proofs proofs) {
        addClassName("computation");
        var waterfall = waterfall(run);
        var left = new Section(getTranslation(
                        "run.finding",
                        Fmt.money(new Money(run.distributableFen())),
                        Fmt.percent(run.patronageRate(), 0)))
                .unit(waterfall.unit());
        left.tools(waterfall.toggle());
        left.add(waterfall);
        var right = new Section(getTranslation("run.checks"));
        right.add(checks(run), rates(run));
        if (run.state() != RunState.DRAFT) right.add(new ProofDownloads(proofs, run.id(), run.number()));
        add(left, right);
    }

    private Waterfall waterfall(RunView run) {
        List<Waterfall.Bar> bars = new ArrayList<>();
        bars.add(bar(Waterfall.Kind.SURPLUS, "run.surplus", "", run.surplusFen()));
        if (run.lossFen() > 0)
            bars.add(bar(Waterfall.Kind.LOSS, "run.bar.loss", getTranslation("run.bar.loss-note"), run.lossFen()));
        bars.add(bar(
                Waterfall.Kind.RESERVE,
                "run.bar.reserve",
                getTranslation("run.bar.rate", Fmt.percent(run.reserveRate(), 0)),
                run.reserveFen()));
        if (run.charterFundsFen() > 0)
            bars.add(bar(Waterfall.Kind.RESERVE, "run.bar.funds", "", run.charterFundsFen()));
        bars.add(bar(Waterfall.Kind.DISTRIBUTABLE, "run.distributable", "", run.distributableFen()));
        bars.add(bar(
                Waterfall.Kind.REFUND,
                "run.bar.refund",
                getTranslation("run.bar.refund-note", Fmt.percent(run.patronageRate(), 0)),
                run.refundPoolFen()));
        bars.add(bar(
                Waterfall.Kind.RESIDUAL,
                "run.bar.residual",
                getTranslation("run.bar.residual-note", Fmt.percent(BigDecimal.ONE.subtract(run.patronageRate()), 0)),
                run.residualPoolFen()));
        Money least = new Money(run.distributableFen()).times(LEAST_PATRONAGE);
        String finding = getTranslation(
                "run.finding", Fmt.money(new Money(run.distributableFen())), Fmt.percent(run.patronageRate(), 0));
        return new Waterfall(finding, bars, new Waterfall.Floor(getTranslation("run.bar.floor"), least));
    }

    private Waterfall.Bar bar(Waterfall.Kind kind, String label, String note, long fen) {
        return new Waterfall.Bar(kind, getTranslation(label), note, new Money(fen));
    }

    private CheckList checks(RunView run) {
        String unit = getTranslation("run.unit." + run.tradeBasis());
        var checks = new CheckList()
                .passed(getTranslation("run.check.patronage"), Fmt.percent(run.patronageRate(), 2))
                .passed(getTranslation("run.check.sum"), getTranslation("run.check.sum-result", Fmt.money(Money.ZERO)))
                .passed(getTranslation("run.check.trade"), quantity(run.totalTradeHundredths()) + " " + unit)
                .passed(
                        getTranslation("run.check.heads"),
                        getTranslation("run.heads." + run.specialFundHeads().toLowerCase(Locale.ROOT)))
                .passed(getTranslation("run.check.split"), getTranslation("run.check.split-result"))
                .passed(
                        getTranslation("run.check.base"),
                        getTranslation("run.base." + run.residualBase().toLowerCase(Locale.ROOT)));
        passed(run, checks);
        if (run.confirmer() == null) {
            checks.warned(getTranslation("run.check.persons"), run.drafter());
        } else {
            checks.passed(
                    getTranslation("run.check.persons"), run.drafter() + getTranslation("ui.comma") + run.confirmer());
        }
        return checks;
    }

    private void passed(RunView run, CheckList checks) {
        if (run.resolutionNo() == null || run.resolutionPassedOn() == null) return;
        String which = getTranslation("run.check.passed-by", run.resolutionNo(), Fmt.date(run.resolutionPassedOn()));
        if (run.computedAfter(run.resolutionPassedOn())) checks.warned(getTranslation("run.check.passed-later"), which);
        else checks.passed(getTranslation("run.check.passed"), which);
    }

    private Figures rates(RunView run) {
        String unit = getTranslation("run.unit." + run.tradeBasis());
        return new Figures()
                .figure(
                        getTranslation("run.rate.trade", unit),
                        perHundred(run.refundPoolFen(), run.totalTradeHundredths()),
                        getTranslation("ui.yuan"))
                .figure(
                        getTranslation("run.rate.base"),
                        ratio(run.residualPoolFen(), run.totalBaseFen()),
                        getTranslation("ui.yuan"))
                .figure(getTranslation("run.rate.people"), Fmt.count(run.lineCount()), "");
    }

    /** Yuan for one unit: fen divided by hundredths of the unit are yuan divided by units. */
    static String perHundred(long fen, long hundredths) {
        return ratio(fen, hundredths);
    }

    static String ratio(long of, long by) {
        if (by == 0) return Fmt.number(BigDecimal.ZERO, RATE_DECIMALS);
        return Fmt.number(
                BigDecimal.valueOf(of).divide(BigDecimal.valueOf(by), RATE_DECIMALS, RoundingMode.HALF_UP),
                RATE_DECIMALS);
    }

    static String quantity(long hundredths) {
        BigDecimal value = BigDecimal.valueOf(hundredths, 2).stripTrailingZeros();
        return Fmt.number(value, Math.max(0, value.scale()));
    }
}
