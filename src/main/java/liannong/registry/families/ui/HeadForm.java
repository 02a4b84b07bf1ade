package liannong.registry.families.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import liannong.registry.families.FamilyAct;
import liannong.registry.families.FamilyHome;

/** Another one of the household becomes its head. */
class HeadForm implements ActForm {

    final Select<FamilyHome.Person> newHead;

    HeadForm(Component of, FamilyHome home) {
        newHead = Choices.person(
                of.getTranslation("family.head-becomes"),
                home.people().stream().filter(each -> !each.isHead()).toList());
    }

    @Override
    public List<Component> fields() {
        return List.of(newHead);
    }

    @Override
    public Optional<FamilyAct> read(FamilyAct.Entry entry) {
        if (!Choices.filled(newHead, newHead.getValue() != null)) return Optional.empty();
        return Optional.of(new FamilyAct.ChangeOfHead(entry, newHead.getValue().id(), Map.of()));
    }
}
