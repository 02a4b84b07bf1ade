package liannong.dividends.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Locale;
import liannong.base.Money;
import liannong.dividends.LineView;
import liannong.dividends.Portion;
import liannong.dividends.RowsBehind;
import liannong.dividends.RunView;
import liannong.dividends.slips.SlipSource;
import liannong.dividends.slips.Slips;
import liannong.ui.Banner;
import liannong.ui.Download;
import liannong.ui.Fmt;
import liannong.ui.KeyValues;

/** Why this amount: one sentence, five steps with the person's own numbers, the evidence, and when it is paid. */
class ExplanationDialog extends Dialog {

    ExplanationDialog(RunView run, LineView line, Slips slips, RowsBehind rows) {
        addClassName("explain");
        setWidth("1000px");
        setMaxWidth("100vw");
        setHeaderTitle(getTranslation("explain.title", line.name(), money(line.totalFen())));
        var left = new Div(sentence(run, line), steps(run, line), total(line));
        if (line.correctedBy() != null && line.correctedFen() != null)
            left.addComponentAsFirst(Banner.waiting(
                    getTranslation("explain.corrected", line.correctedBy()),
                    getTranslation("explain.corrected-what", Fmt.change(new Money(line.correctedFen())))));
        if (line.leftOn() != null)
            left.addComponentAsFirst(new Paragraph(getTranslation("explain.left", Fmt.date(line.leftOn()))));
        left.addClassName("how");
        var right = new Div(evidence(run, line));
        right.addClassName("evidence");
        var both = new Div(left, right);
        both.addClassName("two");
        add(both, new RowsOfLine(line, rows));
        if (slips.hasSlip(SlipSource.DISTRIBUTION, line.id())) getFooter().add(slip(line, slips));
        getFooter().add(new Button(getTranslation("ui.close"), pressed -> close()));
    }

    private Download slip(LineView line, Slips slips) {
        Locale language = getLocale(); // when the file is asked for there is no screen at hand
        return new Download(
                getTranslation("slip.get"),
                getTranslation("slip.file", Integer.toString(line.year()), line.memberNo(), line.name()) + ".pdf",
                Slips.PDF,
                () -> slips.ofLine(SlipSource.DISTRIBUTION, line.id(), language));
    }

    private Paragraph sentence(RunView run, LineView line) {
        String unit = getTranslation("run.unit." + line.tradeBasis());
        return new Paragraph(getTranslation(
                "explain.sentence",
                ComputationPanel.quantity(line.tradeHundredths()),
                unit,
                ComputationPanel.perHundred(run.refundPoolFen(), run.totalTradeHundredths()),
                money(line.baseFen()),
                ComputationPanel.ratio(run.residualPoolFen(), run.totalBaseFen())));
    }

    private OrderedList steps(RunView run, LineView line) {
        String unit = getTranslation("run.unit." + line.tradeBasis());
        var steps = new OrderedList();
        steps.addClassName("why");
        steps.add(
                step(
                        "explain.pool",
                        getTranslation(
                                "explain.pool-how",
                                money(run.surplusFen()),
                                money(run.lossFen()),
                                money(run.reserveFen() + run.charterFundsFen())),
                        run.distributableFen()),
                step(
                        "explain.parts",
                        getTranslation(
                                "explain.parts-how",
                                Fmt.percent(run.patronageRate(), 0),
                                money(run.refundPoolFen()),
                                money(run.residualPoolFen())),
                        null),
                step(
                        "explain.refund",
                        getTranslation(
                                        "explain.refund-how",
                                        money(run.refundPoolFen()),
                                        ComputationPanel.quantity(line.tradeHundredths()),
                                        unit,
                                        ComputationPanel.quantity(run.totalTradeHundredths()))
                                + lastFen(new Portion(
                                        line.tradeHundredths(),
                                        run.totalTradeHundredths(),
                                        new Money(run.refundPoolFen()),
                                        new Money(line.refundFen()))),
                        line.refundFen()),
                step(
                        "explain.residual",
                        getTranslation(
                                        "explain.residual-how",
                                        money(run.residualPoolFen()),
                                        money(line.baseFen()),
                                        money(run.totalBaseFen()))
                                + lastFen(new Portion(
                                        line.baseFen(),
                                        run.totalBaseFen(),
                                        new Money(run.residualPoolFen()),
                                        new Money(line.residualFen()))),
                        line.residualFen()));
        if (run.isCorrection()) {
            steps.add(
                    step("explain.right", getTranslation("explain.right-how"), line.rightFen()),
                    step("explain.earlier", getTranslation("explain.earlier-how"), -line.earlierFen()));
        }
        steps.add(
                line.settledFen() > 0
                        ? step("explain.set-off", getTranslation("explain.set-off-how"), -line.settledFen())
                        : step("explain.deductions", getTranslation("explain.deductions-how"), 0L));
        return steps;
    }

    /** Whether it came out even, was cut, or got one of the fen that were left over. */
    private String lastFen(Portion portion) {
        if (portion.empty() || portion.exact()) return "";
        return getTranslation(
                portion.leftOver().isPositive() ? "explain.fen-left-over" : "explain.fen-cut",
                Fmt.number(portion.quotient(), 4));
    }

    private ListItem step(String key, String how, @org.jspecify.annotations.Nullable Long fen) {
        var words = new Div();
        words.getElement().appendChild(new Element("b").setText(getTranslation(key)));
        words.add(new Span(how));
        var item = new ListItem(words);
        if (fen != null) {
            var amount = new Span(money(fen));
            amount.addClassName("figure");
            item.add(amount);
        }
        return item;
    }

    private Div total(LineView line) {
        var label = new Span(getTranslation("explain.total"));
        var amount = new Span(money(line.totalFen() - line.settledFen()));
        amount.addClassName("figure");
        var total = new Div(label, amount, new Span(getTranslation("ui.yuan")));
        total.addClassName("total");
        return total;
    }

    private Div evidence(RunView run, LineView line) {
        var base = new KeyValues()
                .fact(getTranslation("explain.contribution"), money(line.contributionFen()))
                .fact(getTranslation("explain.opening-reserve"), money(line.openingReserveFen()));
        if ("CLOSING".equals(line.residualBase()))
            base.fact(getTranslation("explain.reserve"), money(line.reserveFen()));
        base.fact(getTranslation("shares.class.FISCAL"), money(line.fiscalFen()))
                .fact(getTranslation("shares.class.DONATION"), money(line.donationFen()))
                .fact(getTranslation("explain.base"), money(line.baseFen()));
        var change = new KeyValues()
                .fact(getTranslation("explain.last-year"), money(line.lastYearFen()))
                .fact(
                        getTranslation("explain.change"),
                        Fmt.change(new Money(line.rightFen()).minus(new Money(line.lastYearFen()))));
        return new Div(
                heading("explain.base-of"),
                base,
                heading("explain.against-last-year"),
                change,
                heading("explain.when"),
                new Paragraph(when(line)),
                new Paragraph(getTranslation("explain.rounding")),
                new Paragraph(getTranslation(
                        "explain.made",
                        run.number(),
                        Fmt.moment(run.computedAt() == null ? run.draftedAt() : run.computedAt()))));
    }

    private String when(LineView line) {
        if (line.settledOn() != null && "CREDITED".equals(line.outcome())) {
            return getTranslation("explain.when-paid", Fmt.date(line.settledOn()));
        }
        if ("RETURNED".equals(line.outcome())) return getTranslation("explain.when-returned");
        if (line.dueOn() != null) return getTranslation("explain.when-due", Fmt.date(line.dueOn()));
        if (line.noticeLastDay() != null) return getTranslation("explain.when-notice", Fmt.date(line.noticeLastDay()));
        return getTranslation("explain.when-draft");
    }

    private Span heading(String key) {
        var heading = new Span(getTranslation(key));
        heading.addClassName("heading");
        return heading;
    }

    private static String money(long fen) {
        return Fmt.money(new Money(fen));
    }
}
