package liannong.registry.families.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import liannong.base.Refused;
import liannong.registry.Attribute;
import liannong.registry.Cause;
import liannong.registry.HousingStructure;
import liannong.registry.families.HouseholdCardForm;
import liannong.registry.families.HouseholdCards;
import liannong.ui.Banner;
import liannong.ui.Tell;
import org.jspecify.annotations.Nullable;

/** What one person may change on a household's card. What is sealed is not shown: left empty, it stays as it is. */
class CardDialog extends Dialog {

    final Select<Attribute> attribute;
    final Select<Cause> mainCause;
    final Select<Cause> otherCause1;
    final Select<Cause> otherCause2;
    final BigDecimalField housing = new BigDecimalField();
    final Select<HousingStructure> structure;
    final IntegerField year = new IntegerField();
    final Select<String> grade;
    final Select<Boolean> relocated;
    final TextField phone = new TextField();
    final Div problem = new Div();
    final Button save;

    CardDialog(HouseholdCards cards, HouseholdCardForm card, Runnable done) {
        attribute = Choices.perhaps(text("attribute"), Attribute.values(), Attribute::key);
        mainCause = Choices.perhaps(text("main-cause"), Cause.values(), Cause::key);
        otherCause1 = Choices.perhaps(text("other-cause-1"), Cause.values(), Cause::key);
        otherCause2 = Choices.perhaps(text("other-cause-2"), Cause.values(), Cause::key);
        Stream.of(mainCause, otherCause1, otherCause2).forEach(field -> {
            field.setEmptySelectionCaption(getTranslation("family.unchanged"));
            field.setPlaceholder(getTranslation("family.unchanged"));
        });
        structure = Choices.perhaps(text("structure"), HousingStructure.values(), HousingStructure::key);
        grade = Choices.code(
                text("grade"),
                List.of("A", "B", "C", "D"),
                each -> "family.grade-" + each.toLowerCase(java.util.Locale.ROOT));
        grade.setEmptySelectionAllowed(true);
        relocated = Choices.code(text("relocated"), List.of(true, false), each -> each ? "family.yes" : "family.no");
        relocated.setEmptySelectionAllowed(true);
        housing.setLabel(text("housing"));
        year.setLabel(text("year"));
        phone.setLabel(text("phone"));
        phone.setHelperText(getTranslation("family.unchanged-empty"));
        phone.setMaxLength(20);
        fill(card);
        setHeaderTitle(getTranslation("family.change-card"));
        setWidth("32rem");
        setCloseOnOutsideClick(false);
        var form = new FormLayout(
                attribute, mainCause, otherCause1, otherCause2, housing, structure, year, grade, relocated, phone);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("26rem", 2));
        add(problem, form);
        save = new Button(getTranslation("family.save"), pressed -> save(cards, card, done));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), pressed -> close()), save);
    }

    private String text(String name) {
        return getTranslation("family.card." + name);
    }

    private void fill(HouseholdCardForm card) {
        attribute.setValue(card.attribute());
        if (card.housingHundredths() != null) housing.setValue(BigDecimal.valueOf(card.housingHundredths(), 2));
        structure.setValue(card.housingStructure());
        year.setValue(card.housingYear());
        grade.setValue(card.housingGrade());
        relocated.setValue(card.relocated());
    }

    private void save(HouseholdCards cards, HouseholdCardForm card, Runnable done) {
        problem.removeAll();
        try {
            cards.change(read(card));
            close();
            Tell.done(getTranslation("family.saved"));
            done.run();
        } catch (Refused refused) {
            problem.add(Banner.refused(refused, getLocale()));
        } catch (ArithmeticException moreThanTwoDecimals) {
            housing.setErrorMessage(getTranslation("family.two-decimals"));
            housing.setInvalid(true);
        }
    }

    private HouseholdCardForm read(HouseholdCardForm card) {
        BigDecimal area = housing.getValue();
        return new HouseholdCardForm(
                card.householdId(),
                card.version(),
                attribute.getValue(),
                causes(),
                area == null ? null : (Integer) area.movePointRight(2).intValueExact(),
                structure.getValue(),
                year.getValue(),
                grade.getValue(),
                relocated.getValue(),
                phone.isEmpty() ? null : phone.getValue().strip());
    }

    /** Nothing chosen leaves the causes as they are; others without a main one are refused by the card. */
    private @Nullable List<Cause> causes() {
        boolean none = mainCause.isEmpty() && otherCause1.isEmpty() && otherCause2.isEmpty();
        if (none) return null;
        if (mainCause.isEmpty()) return List.of();
        return Stream.of(mainCause.getValue(), otherCause1.getValue(), otherCause2.getValue())
                .filter(Objects::nonNull)
                .toList();
    }
}
