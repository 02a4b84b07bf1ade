package liannong.registry.families.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import liannong.registry.families.FamilyAct;
import liannong.registry.families.FamilyHome;
import liannong.registry.villages.Villages;
import liannong.registry.villages.ui.VillageField;

/** The household moves: to which village and group. */
class MoveForm implements ActForm {

    final VillageField village;
    final IntegerField group = new IntegerField();

    MoveForm(Component of, Villages villages, FamilyHome home) {
        village = new VillageField(of.getTranslation("family.village"), villages);
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
