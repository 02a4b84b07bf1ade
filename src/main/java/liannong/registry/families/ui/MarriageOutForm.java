package liannong.registry.families.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import liannong.registry.Relation;
import liannong.registry.families.FamilyAct;
import liannong.registry.families.FamilyChoices;
import liannong.registry.families.FamilyHome;
import liannong.registry.families.HouseholdChoice;

/** Somebody marries out: into another household of the register, or out of the county. */
class MarriageOutForm implements ActForm {

    final Select<FamilyHome.Person> person;
    final RadioButtonGroup<Boolean> inCounty = new RadioButtonGroup<>();
    final ComboBox<HouseholdChoice> into;
    final Select<Relation> relation;
    final Select<FamilyHome.Person> newHead;

    MarriageOutForm(Component of, FamilyChoices choices, FamilyHome home) {
        person = Choices.person(of.getTranslation("family.who-leaves"), home.people());
        inCounty.setLabel(of.getTranslation("family.goes-to"));
        inCounty.setItems(true, false);
        inCounty.setItemLabelGenerator(each -> of.getTranslation(each ? "family.to-register" : "family.to-outside"));
        into = Choices.household(of.getTranslation("family.their-household"), choices, home.householdId());
        relation = Choices.relation(of.getTranslation("family.relation-there"), Relation.HEAD);
        relation.setValue(Relation.CHILD_IN_LAW);
        newHead = Choices.person(of.getTranslation("family.new-head"), home.people());
        inCounty.addValueChangeListener(change -> fit());
        person.addValueChangeListener(change -> fit());
        inCounty.setValue(true);
        fit();
    }

    private void fit() {
        boolean here = Boolean.TRUE.equals(inCounty.getValue());
        into.setVisible(here);
        relation.setVisible(here);
        newHead.setVisible(person.getValue() != null && person.getValue().isHead());
    }

    @Override
    public List<Component> fields() {
        return List.of(person, newHead, inCounty, into, relation);
    }

    @Override
    public Optional<FamilyAct> read(FamilyAct.Entry entry) {
        if (!Choices.filled(person, person.getValue() != null)) return Optional.empty();
        if (into.isVisible() && !Choices.filled(into, into.getValue() != null)) return Optional.empty();
        Long head = newHead.isVisible() && newHead.getValue() != null
                ? (Long) newHead.getValue().id()
                : null;
        return Optional.of(
                into.isVisible()
                        ? new FamilyAct.MarriageOut(
                                entry, person.getValue().id(), into.getValue().id(), relation.getValue(), head)
                        : new FamilyAct.MarriageOut(entry, person.getValue().id(), null, null, head));
    }
}
