package liannong.registry.families.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import liannong.registry.Relation;
import liannong.registry.families.FamilyChoices;
import liannong.registry.families.FamilyHome;
import liannong.registry.families.HouseholdChoice;

/** Fields in which one of a few is chosen: a person, a relation, a household, a village, a code. */
final class Choices {

    private Choices() {}

    static Select<FamilyHome.Person> person(String label, List<FamilyHome.Person> people) {
        var field = new Select<FamilyHome.Person>();
        field.setLabel(label);
        field.setItems(people);
        field.setItemLabelGenerator(each -> each.name() + " · "
                + field.getTranslation(each.relation().key()) + " · "
                + each.bornOn().getYear());
        return field;
    }

    static Select<Relation> relation(String label, Relation... without) {
        List<Relation> not = List.of(without);
        return code(
                label,
                Stream.of(Relation.values()).filter(each -> !not.contains(each)).toList(),
                Relation::key);
    }

    static <E> Select<E> code(String label, List<E> codes, Function<E, String> key) {
        var field = new Select<E>();
        field.setLabel(label);
        field.setItems(codes);
        field.setItemLabelGenerator(each -> each == null ? "" : field.getTranslation(key.apply(each)));
        return field;
    }

    /** A code that may be unknown. */
    static <E extends Enum<E>> Select<E> perhaps(String label, E[] codes, Function<E, String> key) {
        Select<E> field = code(label, Arrays.asList(codes), key);
        field.setEmptySelectionAllowed(true);
        field.setEmptySelectionCaption(field.getTranslation("family.unknown"));
        return field;
    }

    static ComboBox<HouseholdChoice> household(String label, FamilyChoices choices, long except) {
        var field = new ComboBox<HouseholdChoice>(label);
        field.setItemLabelGenerator(each -> each.headName() + " · " + each.cardNo() + " · " + each.place());
        field.setHelperText(field.getTranslation("family.household-hint"));
        field.setItems(
                query ->
                        choices
                                .households(query.getFilter().orElse(""), except, query.getOffset(), query.getLimit())
                                .stream(),
                query -> choices.countHouseholds(query.getFilter().orElse(""), except));
        return field;
    }

    /** Says at the field that it is needed; true when it is filled. */
    static boolean filled(HasValidation field, boolean filled) {
        field.setErrorMessage(((Component) field).getTranslation("ui.required"));
        field.setInvalid(!filled);
        return filled;
    }
}
