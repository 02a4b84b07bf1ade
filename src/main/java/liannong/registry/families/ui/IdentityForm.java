package liannong.registry.families.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import liannong.registry.families.FamilyHome;
import liannong.registry.families.RequestedChange;

/** Whose identity number it is, and what it is. */
class IdentityForm implements RequestForm {

    final Select<FamilyHome.Person> person;
    final TextField number = new TextField();

    IdentityForm(Component of, FamilyHome home) {
        person = Choices.person(of.getTranslation("family.whose"), home.people());
        number.setLabel(of.getTranslation("family.identity"));
        number.setHelperText(of.getTranslation("family.identity-hint"));
        number.setMaxLength(24);
        number.setAutocomplete(Autocomplete.OFF);
    }

    @Override
    public List<Component> fields() {
        return List.of(person, number);
    }

    @Override
    public Optional<RequestedChange> read() {
        boolean personThere = Choices.filled(person, person.getValue() != null);
        boolean numberThere = Choices.filled(number, !number.getValue().isBlank());
        return personThere && numberThere
                ? Optional.of(new RequestedChange.Identity(
                        person.getValue().id(), number.getValue().strip()))
                : Optional.empty();
    }
}
