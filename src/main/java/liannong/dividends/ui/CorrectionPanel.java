package liannong.dividends.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import liannong.base.Money;
import liannong.dividends.RunRow;
import liannong.dividends.RunState;
import liannong.dividends.RunView;
import liannong.dividends.entitlements.EntitlementRow;
import liannong.dividends.entitlements.FigureBeside;
import liannong.dividends.entitlements.PriceBeside;
import liannong.ui.Figures;
import liannong.ui.Fmt;
import liannong.ui.KeyValues;
import liannong.ui.Section;
import org.jspecify.annotations.Nullable;

/** The runs of a year, or of a scheme's period, where there are several: what each gave, and why it was corrected. */
class CorrectionPanel extends Section {

    private record Run(
            long id,
            int correctionNo,
            String number,
            RunState state,
            @Nullable LocalDate noticeClosedOn,
            long fen) {}

    CorrectionPanel(RunView run, List<RunRow> year) {
        super("");
        heading(getTranslation("run.correction.year", Integer.toString(run.year())));
        unit(getTranslation("ui.unit-yuan"));
        if (run.isCorrection()) {
            add(because(run.reason()));
            if (run.computed()) add(sums(run.toppedUpFen(), run.overpaidFen()));
        }
        add(runs(
                run.id(),
                "/distributions/",
                getTranslation("run.correction.first"),
                year.stream()
                        .map(row -> new Run(
                                row.id(),
                                row.correctionNo(),
                                row.number(),
                                row.state(),
                                row.noticeClosedOn(),
                                row.distributableFen()))
                        .toList()));
    }

    /**
     * @param figures what there is to divide beside what there was: both are seen by who confirms
     * @param prices of grain, beside those of before
     */
    CorrectionPanel(
            EntitlementRow run, List<EntitlementRow> period, List<FigureBeside> figures, List<PriceBeside> prices) {
        super("");
        heading(getTranslation("entitlement.correction.period"));
        unit(getTranslation("ui.unit-yuan"));
        if (run.isCorrection()) {
            KeyValues facts = because(run.reason());
            figures.stream()
                    .filter(figure -> !figure.isSame())
                    .forEach(figure -> facts.fact(
                            figure.name(),
                            getTranslation(
                                    "entitlement.correction.figure",
                                    Fmt.money(new Money(figure.beforeFen())),
                                    Fmt.money(new Money(figure.amountFen())))));
            prices.stream()
                    .filter(price -> !price.isSame())
                    .forEach(price -> facts.fact(
                            price.grain(),
                            getTranslation(
                                    "entitlement.correction.price",
                                    price.before(),
                                    price.now(),
                                    Fmt.date(price.observedOn()),
                                    price.source())));
            add(facts);
            if (run.computed()) add(sums(run.toppedUpFen(), run.overpaidFen()));
        }
        add(runs(
                run.id(),
                "/entitlements/",
                getTranslation("entitlement.correction.first"),
                period.stream()
                        .map(row -> new Run(
                                row.id(),
                                row.correctionNo(),
                                row.number(),
                                row.state(),
                                row.noticeClosedOn(),
                                row.totalFen()))
                        .toList()));
    }

    private KeyValues because(@Nullable String reason) {
        return new KeyValues().fact(getTranslation("run.correction.reason"), Objects.requireNonNull(reason));
    }

    private Figures sums(long toppedUpFen, long overpaidFen) {
        String yuan = getTranslation("ui.yuan");
        return new Figures()
                .figure(getTranslation("run.correction.topped-up"), Fmt.money(new Money(toppedUpFen)), yuan)
                .figure(getTranslation("run.correction.overpaid"), Fmt.money(new Money(overpaidFen)), yuan);
    }

    private Div runs(long here, String path, String first, List<Run> rows) {
        var runs = new Div();
        runs.addClassName("year-runs");
        rows.forEach(row -> runs.add(line(row.id() == here, path, first, row)));
        return runs;
    }

    private Div line(boolean here, String path, String first, Run row) {
        String name = row.correctionNo() == 0 ? first : getTranslation("run.correction.no", row.correctionNo());
        var line = new Div(
                here ? new Span(name) : new Anchor(path + row.id(), name),
                new Span(row.number()),
                RunStatus.tag(row.state(), row.noticeClosedOn(), this::getTranslation));
        var amount = new Span(Fmt.money(new Money(row.fen())));
        amount.addClassName("figure");
        line.add(amount);
        if (here) line.addClassName("here");
        return line;
    }
}
