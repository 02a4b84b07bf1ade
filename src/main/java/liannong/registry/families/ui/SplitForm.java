package liannong.registry.families.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import liannong.registry.families.FamilyAct;
import liannong.registry.families.FamilyHome;
import liannong.registry.parcels.ParcelRow;
import liannong.registry.villages.Villages;
import liannong.registry.villages.ui.VillageField;
import liannong.ui.Fmt;

/** Some of the household form one of their own: who, under which head, where, and with which parcels. */
class SplitForm implements ActForm {

    final CheckboxGroup<FamilyHome.Person> leaving = new CheckboxGroup<>();
    final Select<FamilyHome.Person> head;
    final Select<FamilyHome.Person> headWhoStays;
    final VillageField village;
    final IntegerField group = new IntegerField();
    final CheckboxGroup<ParcelRow> parcels = new CheckboxGroup<>();

    SplitForm(Component of, Villages villages, FamilyHome home, List<ParcelRow> held) {
        leaving.setLabel(of.getTranslation("family.who-splits"));
        leaving.setItems(home.people());
        leaving.setItemLabelGenerator(
                each -> each.name() + " · " + of.getTranslation(each.relation().key()));
        head = Choices.person(of.getTranslation("family.head-of-new"), List.of());
        headWhoStays = Choices.person(of.getTranslation("family.new-head"), List.of());
        village = new VillageField(of.getTranslation("family.village"), villages);
        village.show(home.divisionCode());
        group.setLabel(of.getTranslation("family.group"));
        group.setMin(1);
        group.setMax(99);
        group.setValue(home.groupNo());
        parcels.setLabel(of.getTranslation("family.parcels-along"));
        parcels.setItems(held);
        parcels.setItemLabelGenerator(each ->
                of.getTranslation("family.parcel", each.name(), each.code().substring(14), Fmt.mu(each.contract())));
        parcels.setVisible(!held.isEmpty());
        leaving.addValueChangeListener(change -> fit(home, change.getValue()));
        fit(home, Set.of());
    }

    private void fit(FamilyHome home, Set<FamilyHome.Person> gone) {
        head.setItems(gone);
        if (gone.size() == 1) head.setValue(gone.iterator().next());
        headWhoStays.setItems(
                home.people().stream().filter(each -> !gone.contains(each)).toList());
        headWhoStays.setVisible(gone.stream().anyMatch(FamilyHome.Person::isHead));
    }

    @Override
    public List<Component> fields() {
        return List.of(leaving, head, headWhoStays, village, group, parcels);
    }

    @Override
    public Optional<FamilyAct> read(FamilyAct.Entry entry) {
        boolean complete = Stream.of(
                        Choices.filled(leaving, !leaving.getValue().isEmpty()),
                        Choices.filled(head, head.getValue() != null),
                        Choices.filled(village, village.getValue() != null),
                        Choices.filled(group, group.getValue() != null && !group.isInvalid()))
                .allMatch(filled -> filled);
        if (!complete) return Optional.empty();
        Long stays = headWhoStays.isVisible() && headWhoStays.getValue() != null
                ? (Long) headWhoStays.getValue().id()
                : null;
        return Optional.of(new FamilyAct.Split(
                entry,
                leaving.getValue().stream().map(FamilyHome.Person::id).sorted().toList(),
                head.getValue().id(),
                Map.of(),
                stays,
                village.getValue().code(),
                group.getValue(),
                parcels.getValue().stream().map(ParcelRow::id).sorted().toList()));
    }
}
