package liannong.registry.organisations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import liannong.base.Reason;
import liannong.registry.organisations.MonitoringResult;
import liannong.registry.organisations.Monitorings;
import liannong.registry.organisations.OrganisationReason;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Filled;
import org.jspecify.annotations.Nullable;

/** Enters what a look at a leading enterprise found. */
class MonitoringEntry implements Entry {

    final RadioButtonGroup<MonitoringResult> result = new RadioButtonGroup<>();
    final DatePicker on;
    final EvidenceField document;
    private final FormLayout form = Filled.form();
    private final Monitorings monitorings;
    private final long organisationId;

    MonitoringEntry(Monitorings monitorings, long organisationId, LocalDate today) {
        document = new EvidenceField(today);
        this.monitorings = monitorings;
        this.organisationId = organisationId;
        result.setLabel(form.getTranslation("organisation.monitoring"));
        result.setItems(MonitoringResult.values());
        result.setItemLabelGenerator(each -> form.getTranslation(each.key()));
        result.setValue(MonitoringResult.PASSED);
        on = Fields.date(form.getTranslation("organisation.monitored-on"));
        on.setMax(today);
        on.setValue(today);
        form.add(result, on, document);
    }

    @Override
    public Component fields() {
        return form;
    }

    @Override
    public boolean isComplete() {
        return Filled.every(Filled.all(on), document.isComplete());
    }

    @Override
    public void send() {
        monitorings.enter(organisationId, result.getValue(), on.getValue(), document.evidence());
    }

    @Override
    public @Nullable HasValidation at(Reason reason) {
        return switch (reason) {
            case OrganisationReason.MONITORED_ON_THAT_DAY, OrganisationReason.ACT_IN_THE_FUTURE -> on;
            default -> null;
        };
    }
}
