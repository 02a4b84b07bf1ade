package liannong.registry.families.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import liannong.base.Refused;
import liannong.registry.Education;
import liannong.registry.Health;
import liannong.registry.Labour;
import liannong.registry.Schooling;
import liannong.registry.families.FamilyHome;
import liannong.registry.families.PersonCardForm;
import liannong.registry.families.PersonCards;
import liannong.ui.Banner;
import liannong.ui.Tell;
import org.jspecify.annotations.Nullable;

/** What one person may change about somebody of a household. */
class PersonDialog extends Dialog {

    final Select<FamilyHome.Person> person;
    final TextField nation = new TextField();
    final Select<Education> education;
    final Select<Schooling> schooling;
    final Select<Labour> labour;
    final Select<Boolean> worksAway;
    final Select<Health> health;
    final TextField phone = new TextField();
    final Div problem = new Div();
    final Button save;
    private @Nullable PersonCardForm card;

    PersonDialog(PersonCards cards, List<FamilyHome.Person> people, Runnable done) {
        person = Choices.person(getTranslation("family.whose"), people);
        nation.setLabel(getTranslation("family.card.nation"));
        nation.setMaxLength(20);
        education = Choices.perhaps(getTranslation("family.card.education"), Education.values(), Education::key);
        schooling = Choices.perhaps(getTranslation("family.card.schooling"), Schooling.values(), Schooling::key);
        labour = Choices.perhaps(getTranslation("family.card.labour"), Labour.values(), Labour::key);
        worksAway = Choices.code(
                getTranslation("family.card.works-away"),
                List.of(true, false),
                each -> each ? "family.yes" : "family.no");
        worksAway.setEmptySelectionAllowed(true);
        health = Choices.perhaps(getTranslation("family.card.health"), Health.values(), Health::key);
        health.setEmptySelectionCaption(getTranslation("family.unchanged"));
        health.setPlaceholder(getTranslation("family.unchanged"));
        phone.setLabel(getTranslation("family.card.phone"));
        phone.setHelperText(getTranslation("family.unchanged-empty"));
        phone.setMaxLength(20);
        person.addValueChangeListener(
                change -> cards.read(change.getValue().id()).ifPresent(this::fill));
        setHeaderTitle(getTranslation("family.change-person"));
        setWidth("32rem");
        setCloseOnOutsideClick(false);
        var form = new FormLayout(person, nation, education, schooling, labour, worksAway, health, phone);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("26rem", 2));
        form.setColspan(person, 2);
        add(problem, form);
        save = new Button(getTranslation("family.save"), pressed -> save(cards, done));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), pressed -> close()), save);
        if (!people.isEmpty()) person.setValue(people.getFirst());
    }

    private void fill(PersonCardForm read) {
        card = read;
        nation.setValue(read.nation());
        education.setValue(read.education());
        schooling.setValue(read.schooling());
        labour.setValue(read.labour());
        worksAway.setValue(read.worksAway());
        health.clear();
        phone.clear();
    }

    private void save(PersonCards cards, Runnable done) {
        PersonCardForm before = card;
        if (before == null) return;
        problem.removeAll();
        try {
            cards.change(new PersonCardForm(
                    before.personId(),
                    before.version(),
                    nation.getValue(),
                    education.getValue(),
                    schooling.getValue(),
                    labour.getValue(),
                    worksAway.getValue(),
                    health.getValue(),
                    phone.isEmpty() ? null : phone.getValue().strip()));
            close();
            Tell.done(getTranslation("family.saved"));
            done.run();
        } catch (Refused refused) {
            problem.add(Banner.refused(refused, getLocale()));
        }
    }
}
