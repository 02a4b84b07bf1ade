package liannong.registry.organisations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import liannong.base.Reason;
import liannong.registry.IdentifierReason;
import liannong.registry.IdentityNumber;
import liannong.registry.PersonName;
import liannong.registry.organisations.Appointment;
import liannong.registry.organisations.Office;
import liannong.registry.organisations.Officers;
import liannong.registry.organisations.OrganisationReason;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Filled;
import org.jspecify.annotations.Nullable;

/** Enters who takes an office, and for how long. */
class OfficerEntry implements Entry {

    final Select<Office> office;
    final TextField name = new TextField();
    final TextField identity = new TextField();
    final DatePicker from;
    final DatePicker termTo;
    final Checkbox official = new Checkbox();
    final EvidenceField document;
    private final FormLayout form = Filled.form();
    private final Officers officers;
    private final long organisationId;

    OfficerEntry(Officers officers, long organisationId, LocalDate today) {
        document = new EvidenceField(today);
        this.officers = officers;
        this.organisationId = organisationId;
        office = Words.choice(text("organisation.office"), Office.values());
        office.setValue(Office.DIRECTOR);
        name.setLabel(text("organisation.person-name"));
        name.setMaxLength(40);
        identity.setLabel(text("organisation.identity-optional"));
        identity.setHelperText(text("organisation.identity-optional-hint"));
        identity.setMaxLength(30);
        identity.getElement().setAttribute("autocomplete", "off");
        from = Fields.date(text("organisation.in-office-from"));
        from.setMax(today);
        from.setValue(today);
        termTo = Fields.date(text("organisation.term-to"));
        official.setLabel(text("organisation.public-official"));
        form.add(office, name, identity, from, termTo, official, document);
    }

    @Override
    public Component fields() {
        return form;
    }

    @Override
    public boolean isComplete() {
        return Filled.every(Filled.all(name), Filled.all(from), document.isComplete());
    }

    @Override
    public void send() {
        officers.appoint(new Appointment(
                organisationId,
                PersonName.parse(name.getValue()),
                identity.getValue().isBlank() ? null : IdentityNumber.parse(identity.getValue()),
                office.getValue(),
                official.getValue(),
                from.getValue(),
                termTo.getValue(),
                document.evidence()));
    }

    @Override
    public @Nullable HasValidation at(Reason reason) {
        if (reason instanceof IdentifierReason identifier) {
            return identifier.name().startsWith("NAME") ? name : identity;
        }
        return switch (reason) {
            case OrganisationReason.OFFICE_IN_CONFLICT, OrganisationReason.OFFICE_TAKEN -> office;
            case OrganisationReason.OFFICE_ELSEWHERE, OrganisationReason.PERSON_NOT_IN_REGISTER -> identity;
            case OrganisationReason.PUBLIC_OFFICIAL_NO_OFFICE -> official;
            case OrganisationReason.TERM_ENDS_BEFORE_IT_BEGINS -> termTo;
            case OrganisationReason.ACT_IN_THE_FUTURE -> from;
            default -> null;
        };
    }

    private String text(String key) {
        return form.getTranslation(key);
    }
}
