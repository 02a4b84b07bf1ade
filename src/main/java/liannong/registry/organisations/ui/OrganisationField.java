package liannong.registry.organisations.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import liannong.registry.organisations.OrganisationChoice;
import liannong.registry.organisations.OrganisationList;

/** Chooses an organisation of the county by a part of its name, its initials or its credit code. */
class OrganisationField extends ComboBox<OrganisationChoice> {

    OrganisationField(OrganisationList organisations, String label) {
        setLabel(label);
        setHelperText(getTranslation("organisation.choose-hint"));
        setItemLabelGenerator(
                choice -> choice.name() + " · " + getTranslation(choice.kind().key()));
        setItems(query ->
                organisations
                        .choices(null, query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                        .stream());
    }
}
