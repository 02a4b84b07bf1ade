package liannong.registry.families.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liannong.registry.Relation;
import liannong.registry.families.FamilyAct;
import liannong.registry.families.FamilyChoices;
import liannong.registry.families.FamilyHome;
import liannong.registry.families.HouseholdChoice;

/** The whole household joins another one: which, and what everybody is to the head there. */
class MergeForm implements ActForm {

    final ComboBox<HouseholdChoice> into;
    final Map<Long, Select<Relation>> relations = new LinkedHashMap<>();

    MergeForm(Component of, FamilyChoices choices, FamilyHome home) {
        into = Choices.household(of.getTranslation("family.joins"), choices, home.householdId());
        for (FamilyHome.Person person : home.people()) {
            Select<Relation> relation =
                    Choices.relation(of.getTranslation("family.relation-of", person.name()), Relation.HEAD);
            relation.setValue(Relation.OTHER);
            relations.put(person.id(), relation);
        }
    }

    @Override
    public List<Component> fields() {
        List<Component> fields = new ArrayList<>();
        fields.add(into);
        fields.addAll(relations.values());
        return fields;
    }

    @Override
    public Optional<FamilyAct> read(FamilyAct.Entry entry) {
        if (!Choices.filled(into, into.getValue() != null)) return Optional.empty();
        Map<Long, Relation> given = new LinkedHashMap<>();
        relations.forEach((person, field) -> given.put(person, field.getValue()));
        return Optional.of(new FamilyAct.Merge(entry, into.getValue().id(), given));
    }
}
