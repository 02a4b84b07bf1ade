package liannong.registry.families.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import liannong.registry.Relation;
import liannong.registry.families.FamilyAct;

/** A child is born: who it is, and what it is to the head. Its day of birth is the day of the act. */
class BirthForm implements ActForm {

    final NewPersonFields child;
    final Select<Relation> relation;

    BirthForm(Component of, LocalDate today) {
        child = new NewPersonFields(of, today, true);
        relation = Choices.relation(of.getTranslation("family.relation"), Relation.HEAD, Relation.SPOUSE);
        relation.setValue(Relation.CHILD);
        child.bornOn.setVisible(false);
    }

    @Override
    public List<Component> fields() {
        List<Component> fields = new ArrayList<>(child.fields());
        fields.add(relation);
        return fields;
    }

    @Override
    public Optional<FamilyAct> read(FamilyAct.Entry entry) {
        child.bornOn.setValue(entry.on());
        return child.read().map(born -> new FamilyAct.Birth(entry, born, relation.getValue()));
    }
}
