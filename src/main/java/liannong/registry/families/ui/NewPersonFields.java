package liannong.registry.families.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import liannong.registry.families.NewPerson;
import liannong.ui.Fields;

/** Somebody the register does not know yet: name, sex, day of birth, and the identity number where there is one. */
class NewPersonFields {

    final TextField name = new TextField();
    final RadioButtonGroup<String> sex = new RadioButtonGroup<>();
    final DatePicker bornOn;
    final TextField identity = new TextField();

    NewPersonFields(Component of, LocalDate today, boolean newborn) {
        name.setLabel(of.getTranslation("family.name"));
        name.setMaxLength(40);
        sex.setLabel(of.getTranslation("family.sex"));
        sex.setItems("F", "M");
        sex.setItemLabelGenerator(each -> of.getTranslation("F".equals(each) ? "family.female" : "family.male"));
        bornOn = Fields.date(of.getTranslation("family.born-on"));
        bornOn.setMax(today);
        identity.setLabel(of.getTranslation("family.identity"));
        identity.setHelperText(of.getTranslation(newborn ? "family.identity-later" : "family.identity-hint"));
        identity.setMaxLength(24);
        identity.setAutocomplete(com.vaadin.flow.component.textfield.Autocomplete.OFF);
    }

    List<Component> fields() {
        return List.of(name, sex, bornOn, identity);
    }

    void show(boolean visible) {
        fields().forEach(field -> field.setVisible(visible));
    }

    Optional<NewPerson> read() {
        boolean complete = Stream.of(
                        Choices.filled(name, !name.getValue().isBlank()),
                        Choices.filled(sex, sex.getValue() != null),
                        Choices.filled(bornOn, bornOn.getValue() != null))
                .allMatch(filled -> filled);
        if (!complete) return Optional.empty();
        String number = identity.getValue().strip();
        return Optional.of(new NewPerson(
                name.getValue().strip(), sex.getValue(), bornOn.getValue(), number.isEmpty() ? null : number));
    }
}
