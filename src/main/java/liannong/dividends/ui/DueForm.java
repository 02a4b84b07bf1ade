package liannong.dividends.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import liannong.base.Money;
import liannong.base.Reason;
import liannong.dividends.RunReason;
import liannong.dividends.entitlements.EntitlementRow;
import liannong.dividends.entitlements.EntitlementRuns;
import liannong.dividends.entitlements.LongEntitlements;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Filled;
import liannong.ui.Fmt;
import org.jspecify.annotations.Nullable;

/** The approver sets the day on which a run is paid; it must be a working day of the banks. */
class DueForm implements Entry {

    private final LongEntitlements steps;
    private final EntitlementRow run;

    /** Once it was sent: whether it is done, and not only asked for. */
    boolean taken;

    final DatePicker due = Fields.date(I18NProvider.translate("run.due"));

    DueForm(EntitlementRuns runs, LongEntitlements steps, EntitlementRow run) {
        this.steps = steps;
        this.run = run;
        due.setValue(runs.firstPayableDay());
        due.setHelperText(I18NProvider.translate("run.due-hint"));
    }

    @Override
    public Component fields() {
        return Filled.form(
                new Paragraph(I18NProvider.translate(
                        run.isCorrection() ? "entitlement.correction.release-what" : "entitlement.release-what",
                        run.organisation(),
                        run.lineCount(),
                        Fmt.money(new Money(run.isCorrection() ? run.toppedUpFen() : run.totalFen())))),
                due);
    }

    @Override
    public boolean isComplete() {
        return Filled.all(due);
    }

    @Override
    public void send() {
        taken = steps.release(run.id(), due.getValue());
    }

    @Override
    public @Nullable HasValidation at(Reason refused) {
        return switch (refused) {
            case RunReason.DUE_IN_THE_PAST, RunReason.DUE_NOT_A_WORKDAY, RunReason.DUE_TOO_FAR -> due;
            default -> null;
        };
    }
}
