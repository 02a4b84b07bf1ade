package liannong.dividends.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.EnumSet;
import liannong.base.Money;
import liannong.base.Reason;
import liannong.dividends.RunReason;
import liannong.dividends.entitlements.Decision;
import liannong.dividends.entitlements.DecisionNeeded;
import liannong.dividends.entitlements.EntitlementReason;
import liannong.dividends.entitlements.EntitlementRow;
import liannong.dividends.entitlements.LongEntitlements;
import liannong.meetings.Matter;
import liannong.meetings.Resolutions;
import liannong.meetings.ui.ResolutionField;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Filled;
import liannong.ui.Fmt;
import org.jspecify.annotations.Nullable;

/** The chair names who passed what a run divides; then it is laid open. */
class DecisionForm implements Entry {

    private static final int LONGEST_DOCUMENT = 200;

    private final LongEntitlements steps;
    private final EntitlementRow run;
    private final boolean ofMembers;
    final ResolutionField resolution;
    final TextField document = Filled.text(text("entitlement.decision.document"), LONGEST_DOCUMENT);
    /** Once it was sent: whether it is done, and not only asked for. */
    boolean taken;

    final DatePicker on = Fields.date(text("entitlement.decision.on"));

    DecisionForm(LongEntitlements steps, Resolutions resolutions, EntitlementRow run, DecisionNeeded needed) {
        this.steps = steps;
        this.run = run;
        ofMembers = needed == DecisionNeeded.RESOLUTION;
        resolution = new ResolutionField(resolutions, run.organisationId(), EnumSet.of(Matter.INCOME, Matter.PLAN));
        document.setHelperText(text("entitlement.decision.document-hint"));
    }

    @Override
    public Component fields() {
        var what = new Paragraph(
                run.isCorrection()
                        ? text("entitlement.correction.confirm-what", run.lineCount())
                        : text("entitlement.confirm-what", run.lineCount(), Fmt.money(new Money(run.totalFen()))));
        var why = new Paragraph(text("entitlement.decision.why"));
        return ofMembers ? Filled.form(what, why, resolution) : Filled.form(what, why, document, on);
    }

    @Override
    public boolean isComplete() {
        return ofMembers ? Filled.all(resolution) : Filled.all(document, on);
    }

    @Override
    public void send() {
        taken = steps.confirm(
                run.id(),
                ofMembers
                        ? Decision.resolution(resolution.getValue().id())
                        : Decision.document(document.getValue(), on.getValue()));
    }

    @Override
    public @Nullable HasValidation at(Reason refused) {
        return switch (refused) {
            case EntitlementReason.DECIDED_TOO_EARLY, EntitlementReason.DECIDED_LATER -> ofMembers ? resolution : on;
            case EntitlementReason.DECISION_MISSING -> ofMembers ? resolution : document;
            case RunReason.RESOLUTION_NAMED_BEFORE -> resolution;
            default -> null;
        };
    }

    private static String text(String key, Object... facts) {
        return I18NProvider.translate(key, facts);
    }
}
