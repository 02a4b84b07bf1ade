package liannong.registry.families.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import liannong.registry.families.FamilyAct;
import liannong.registry.families.FamilyChoices;
import liannong.registry.families.FamilyHome;
import liannong.registry.families.VillageChoice;

/** The household moves: to which village and group. */
class MoveForm implements ActForm {

    final ComboBox<VillageChoice> village;
    final IntegerField group = new IntegerField();

    MoveForm(Component of, FamilyChoices choices, FamilyHome home) {
        village = Choices.village(of.getTranslation("family.village"), choices);
        group.setLabel(of.getTranslation("family.group"));
        group.setMin(1);
        group.setMax(99);
        group.setValue(home.groupNo());
    }

    @Override
    public List<Component> fields() {
        return List.of(village, group);
    }

    @Override
    public Optional<FamilyAct> read(FamilyAct.Entry entry) {
        boolean complete = Stream.of(
                        Choices.filled(village, village.getValue() != null),
                        Choices.filled(group, group.getValue() != null && !group.isInvalid()))
                .allMatch(filled -> filled);
        if (!complete) return Optional.empty();
        return Optional.of(new FamilyAct.Move(entry, village.getValue().code(), group.getValue()));
    }
}
