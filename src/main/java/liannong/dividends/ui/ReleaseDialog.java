package liannong.dividends.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.dividends.DividendRuns;
import liannong.dividends.LongSteps;
import liannong.dividends.RunView;
import liannong.ui.Banner;
import liannong.ui.Fields;
import liannong.ui.Fmt;

/** The approver sets the day on which a run is paid; it must be a working day of the banks. */
class ReleaseDialog extends Dialog {

    final DatePicker due;
    private final Div problem = new Div();

    /** @param done whether it is released, and not only asked for */
    ReleaseDialog(DividendRuns runs, LongSteps steps, RunView run, Consumer<Boolean> done) {
        setHeaderTitle(getTranslation("run.release-title"));
        setWidth("30rem");
        due = Fields.date(getTranslation("run.due"));
        due.setValue(runs.firstPayableDay());
        due.setHelperText(getTranslation("run.due-hint"));
        add(
                problem,
                new Paragraph(getTranslation(
                        run.isCorrection() ? "run.correction.release-what" : "run.release-what",
                        run.cooperative(),
                        run.lineCount(),
                        Fmt.money(new Money(run.givenFen())))),
                held(run),
                due);
        var release = new Button(getTranslation("run.release"), pressed -> release(steps, run, done));
        release.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), pressed -> close()), release);
    }

    /** What is not paid with the others. */
    private Paragraph held(RunView run) {
        var held = new Paragraph(
                getTranslation("run.release-held", run.openObjections(), Fmt.money(new Money(run.heldFen()))));
        held.setVisible(run.openObjections() > 0);
        return held;
    }

    private void release(LongSteps steps, RunView run, Consumer<Boolean> done) {
        problem.removeAll();
        due.setInvalid(due.getValue() == null);
        if (due.getValue() == null) return;
        try {
            boolean taken = steps.release(run.id(), due.getValue());
            close();
            done.accept(taken);
        } catch (Refused refused) {
            problem.add(Banner.refused(refused, getLocale()));
        }
    }
}
