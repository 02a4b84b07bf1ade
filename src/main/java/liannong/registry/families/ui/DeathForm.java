package liannong.registry.families.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Optional;
import liannong.registry.families.FamilyAct;
import liannong.registry.families.FamilyHome;

/** Somebody died; when it was the head, somebody takes its place. */
class DeathForm implements ActForm {

    final Select<FamilyHome.Person> person;
    final Select<FamilyHome.Person> newHead;

    DeathForm(Component of, FamilyHome home) {
        person = Choices.person(of.getTranslation("family.who-died"), home.people());
        newHead = Choices.person(of.getTranslation("family.new-head"), List.of());
        newHead.setVisible(false);
        person.addValueChangeListener(change -> {
            FamilyHome.Person died = change.getValue();
            newHead.setItems(
                    home.people().stream().filter(each -> !each.equals(died)).toList());
            newHead.setVisible(died != null && died.isHead() && home.people().size() > 1);
        });
    }

    @Override
    public List<Component> fields() {
        return List.of(person, newHead);
    }

    @Override
    public Optional<FamilyAct> read(FamilyAct.Entry entry) {
        if (!Choices.filled(person, person.getValue() != null)) return Optional.empty();
        if (newHead.isVisible() && !Choices.filled(newHead, newHead.getValue() != null)) return Optional.empty();
        Long head = newHead.isVisible() ? (Long) newHead.getValue().id() : null;
        return Optional.of(new FamilyAct.Death(entry, person.getValue().id(), head));
    }
}
