package liannong.dividends.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Objects;
import liannong.base.Money;
import liannong.dividends.RunRow;
import liannong.dividends.RunView;
import liannong.ui.Figures;
import liannong.ui.Fmt;
import liannong.ui.KeyValues;
import liannong.ui.Section;

/** The runs of a year, where there are several: what each gave, and why it was corrected. */
class CorrectionPanel extends Section {

    CorrectionPanel(RunView run, List<RunRow> year) {
        super("");
        heading(getTranslation("run.correction.year", Integer.toString(run.year())));
        unit(getTranslation("ui.unit-yuan"));
        if (run.isCorrection()) {
            add(new KeyValues().fact(getTranslation("run.correction.reason"), Objects.requireNonNull(run.reason())));
            if (run.computed())
                add(new Figures()
                        .figure(
                                getTranslation("run.correction.topped-up"),
                                Fmt.money(new Money(run.toppedUpFen())),
                                getTranslation("ui.yuan"))
                        .figure(
                                getTranslation("run.correction.overpaid"),
                                Fmt.money(new Money(run.overpaidFen())),
                                getTranslation("ui.yuan")));
        }
        var runs = new Div();
        runs.addClassName("year-runs");
        year.forEach(row -> runs.add(line(run, row)));
        add(runs);
    }

    private Div line(RunView run, RunRow row) {
        String name = row.correctionNo() == 0
                ? getTranslation("run.correction.first")
                : getTranslation("run.correction.no", row.correctionNo());
        var line = new Div(
                row.id() == run.id() ? new Span(name) : new Anchor("/distributions/" + row.id(), name),
                new Span(row.number()),
                RunStatus.tag(row.state(), row.noticeClosedOn(), this::getTranslation));
        var amount = new Span(Fmt.money(new Money(row.distributableFen())));
        amount.addClassName("figure");
        line.add(amount);
        if (row.id() == run.id()) line.addClassName("here");
        return line;
    }
}
