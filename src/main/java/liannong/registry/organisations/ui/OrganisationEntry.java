package liannong.registry.organisations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.function.LongConsumer;
import liannong.base.Reason;
import liannong.registry.IdentifierReason;
import liannong.registry.organisations.OrganisationCard;
import liannong.registry.organisations.OrganisationReason;
import liannong.registry.organisations.Organisations;
import liannong.registry.villages.Villages;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Filled;
import org.jspecify.annotations.Nullable;

/** Enters an organisation, or changes its entry. */
class OrganisationEntry implements Entry {

    final OrganisationForm form;
    final EvidenceField document;
    final DatePicker changedOn;
    private final Organisations organisations;
    private final @Nullable OrganisationCard before;
    private final LongConsumer entered;

    /** @param before the entry to change; null for a new one */
    OrganisationEntry(
            Organisations organisations,
            Villages villages,
            LocalDate today,
            @Nullable OrganisationCard before,
            LongConsumer entered) {
        document = new EvidenceField(today);
        this.organisations = organisations;
        this.before = before;
        this.entered = entered;
        form = new OrganisationForm(villages, today);
        changedOn = Fields.date(form.getTranslation("organisation.changed-on"));
        changedOn.setMax(today);
        changedOn.setValue(today);
        if (before != null) form.show(before);
    }

    @Override
    public Component fields() {
        if (before == null) return form;
        FormLayout why = Filled.form(changedOn, document);
        return new Div(form, why);
    }

    @Override
    public boolean isComplete() {
        boolean explained = before == null || Filled.every(Filled.all(changedOn), document.isComplete());
        return Filled.every(form.isComplete(), explained);
    }

    @Override
    public void send() {
        if (before == null) {
            entered.accept(organisations.enter(form.facts()));
        } else {
            organisations.change(
                    before.id(), before.version(), form.facts(), changedOn.getValue(), document.evidence());
            entered.accept(before.id());
        }
    }

    @Override
    public @Nullable HasValidation at(Reason reason) {
        return switch (reason) {
            case OrganisationReason.CREDIT_CODE_TAKEN,
                    OrganisationReason.CREDIT_CODE_TO_CONFIRM,
                    IdentifierReason.CREDIT_CODE_LENGTH,
                    IdentifierReason.CREDIT_CODE_CHARACTERS -> form.code;
            case OrganisationReason.ORGANISATION_NAME_LENGTH -> form.name;
            case OrganisationReason.SHORT_NAME_LENGTH -> form.shortName;
            case OrganisationReason.COOPERATIVE_NEEDS_AN_INDUSTRY -> form.industry;
            case OrganisationReason.KIND_NOT_CHANGED -> form.kind;
            case OrganisationReason.ORGANISATION_PLACE_UNUSABLE, OrganisationReason.ORGANISATION_OF_ANOTHER_PLACE ->
                form.place;
            default -> null;
        };
    }
}
