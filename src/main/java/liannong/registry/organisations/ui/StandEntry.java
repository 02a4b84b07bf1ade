package liannong.registry.organisations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.Arrays;
import liannong.base.Reason;
import liannong.registry.organisations.OrganisationCard;
import liannong.registry.organisations.OrganisationReason;
import liannong.registry.organisations.OrganisationState;
import liannong.registry.organisations.Organisations;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Filled;
import org.jspecify.annotations.Nullable;

/** Enters how an organisation stands in the register of market entities now. */
class StandEntry implements Entry {

    final RadioButtonGroup<OrganisationState> state = new RadioButtonGroup<>();
    final DatePicker since;
    final EvidenceField document;
    private final FormLayout form = Filled.form();
    private final Organisations organisations;
    private final OrganisationCard card;

    StandEntry(Organisations organisations, OrganisationCard card, LocalDate today) {
        document = new EvidenceField(today);
        this.organisations = organisations;
        this.card = card;
        state.setLabel(form.getTranslation("organisation.state"));
        state.setItems(Arrays.stream(OrganisationState.values())
                .filter(each -> each != card.state())
                .toList());
        state.setItemLabelGenerator(each -> form.getTranslation(each.key()));
        since = Fields.date(form.getTranslation("organisation.state-since"));
        since.setMax(today);
        since.setValue(today);
        form.add(state, since, document);
    }

    @Override
    public Component fields() {
        return form;
    }

    @Override
    public boolean isComplete() {
        return Filled.every(Filled.one(state, state.isEmpty()), Filled.all(since), document.isComplete());
    }

    @Override
    public void send() {
        organisations.stand(card.id(), state.getValue(), since.getValue(), document.evidence());
    }

    @Override
    public @Nullable HasValidation at(Reason reason) {
        return switch (reason) {
            case OrganisationReason.STATE_BEFORE_FOUNDING, OrganisationReason.ACT_IN_THE_FUTURE -> since;
            default -> null;
        };
    }
}
