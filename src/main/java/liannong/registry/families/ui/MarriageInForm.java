package liannong.registry.families.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import liannong.registry.Relation;
import liannong.registry.families.FamilyAct;
import liannong.registry.families.FamilyChoices;
import liannong.registry.families.FamilyHome;
import liannong.registry.families.HouseholdChoice;

/** Somebody marries in: from another household of the register, or from outside. */
class MarriageInForm implements ActForm {

    final RadioButtonGroup<Boolean> known = new RadioButtonGroup<>();
    final ComboBox<HouseholdChoice> household;
    final Select<FamilyHome.Person> person;
    final Select<FamilyHome.Person> headThere;
    final NewPersonFields newcomer;
    final Select<Relation> relation;

    MarriageInForm(Component of, FamilyChoices choices, FamilyHome home, LocalDate today) {
        known.setLabel(of.getTranslation("family.comes-from"));
        known.setItems(false, true);
        known.setItemLabelGenerator(each -> of.getTranslation(each ? "family.from-register" : "family.from-outside"));
        household = Choices.household(of.getTranslation("family.their-household"), choices, home.householdId());
        person = Choices.person(of.getTranslation("family.who-marries-in"), List.of());
        headThere = Choices.person(of.getTranslation("family.new-head-there"), List.of());
        newcomer = new NewPersonFields(of, today, false);
        relation = Choices.relation(of.getTranslation("family.relation"), Relation.HEAD);
        relation.setValue(Relation.CHILD_IN_LAW);
        known.addValueChangeListener(change -> fit());
        household.addValueChangeListener(change -> {
            HouseholdChoice chosen = change.getValue();
            List<FamilyHome.Person> people = chosen == null ? List.of() : choices.people(chosen.id());
            person.setItems(people);
            headThere.setItems(people);
            fit();
        });
        person.addValueChangeListener(change -> fit());
        known.setValue(false);
    }

    private void fit() {
        boolean fromRegister = Boolean.TRUE.equals(known.getValue());
        household.setVisible(fromRegister);
        person.setVisible(fromRegister && household.getValue() != null);
        FamilyHome.Person chosen = person.getValue();
        headThere.setVisible(person.isVisible() && chosen != null && chosen.isHead());
        newcomer.show(!fromRegister);
    }

    @Override
    public List<Component> fields() {
        List<Component> fields = new ArrayList<>(List.of(known, household, person, headThere));
        fields.addAll(newcomer.fields());
        fields.add(relation);
        return fields;
    }

    @Override
    public Optional<FamilyAct> read(FamilyAct.Entry entry) {
        if (!Boolean.TRUE.equals(known.getValue()))
            return newcomer.read()
                    .map(person -> new FamilyAct.MarriageIn(entry, null, person, relation.getValue(), null));
        if (!Choices.filled(household, household.getValue() != null)
                || !Choices.filled(person, person.getValue() != null)) return Optional.empty();
        Long head = headThere.isVisible() && headThere.getValue() != null
                ? (Long) headThere.getValue().id()
                : null;
        return Optional.of(new FamilyAct.MarriageIn(entry, person.getValue().id(), null, relation.getValue(), head));
    }
}
