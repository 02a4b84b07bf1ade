package liannong.registry.organisations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import liannong.base.Reason;
import liannong.registry.organisations.OfficerRow;
import liannong.registry.organisations.Officers;
import liannong.registry.organisations.OrganisationReason;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Filled;
import org.jspecify.annotations.Nullable;

/** Ends an office from a day on. */
class OfficeEndEntry implements Entry {

    final DatePicker on;
    private final FormLayout form = Filled.form();
    private final Officers officers;
    private final long organisationId;
    private final OfficerRow officer;

    OfficeEndEntry(Officers officers, long organisationId, OfficerRow officer, LocalDate today) {
        this.officers = officers;
        this.organisationId = organisationId;
        this.officer = officer;
        on = Fields.date(form.getTranslation("organisation.office-ends-on"));
        on.setMax(today);
        on.setValue(today);
        form.add(
                new Paragraph(officer.name() + " · "
                        + form.getTranslation(officer.office().key())),
                on);
    }

    @Override
    public Component fields() {
        return form;
    }

    @Override
    public boolean isComplete() {
        return Filled.all(on);
    }

    @Override
    public void send() {
        officers.end(organisationId, officer.id(), on.getValue());
    }

    @Override
    public @Nullable HasValidation at(Reason reason) {
        return reason instanceof OrganisationReason ? on : null;
    }
}
