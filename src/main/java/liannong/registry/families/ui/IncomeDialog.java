package liannong.registry.families.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.registry.IncomeSource;
import liannong.registry.families.HouseholdIncomes;
import liannong.registry.families.YearIncome;
import liannong.ui.Banner;
import liannong.ui.Fields;
import liannong.ui.Fmt;
import liannong.ui.Tell;

/** What a household lived from in a year, with the net income under it as it is typed. */
class IncomeDialog extends Dialog {

    final IntegerField year = new IntegerField();
    final Map<IncomeSource, BigDecimalField> fields = new EnumMap<>(IncomeSource.class);
    final Span net = new Span();
    final Div problem = new Div();
    final Button save;

    IncomeDialog(HouseholdIncomes incomes, long householdId, int lastYear, Runnable done) {
        year.setLabel(getTranslation("family.income-year"));
        year.setMin(2010);
        year.setMax(lastYear);
        year.setStepButtonsVisible(true);
        var form = new FormLayout(year);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1));
        for (IncomeSource source : IncomeSource.values()) {
            BigDecimalField field = Fields.money(getTranslation(source.key()));
            field.addValueChangeListener(change -> sum());
            fields.put(source, field);
            form.add(field);
        }
        year.addValueChangeListener(change -> {
            if (change.getValue() != null) fill(incomes.of(householdId, change.getValue()));
        });
        year.setValue(lastYear);
        setHeaderTitle(getTranslation("family.enter-income"));
        setWidth("26rem");
        setCloseOnOutsideClick(false);
        net.addClassName("income-net");
        add(problem, form, net);
        save = new Button(getTranslation("family.save"), pressed -> save(incomes, householdId, done));
        save.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), pressed -> close()), save);
        sum();
    }

    private void fill(Map<IncomeSource, Money> known) {
        fields.forEach((source, field) -> field.setValue(
                known.containsKey(source)
                        ? known.getOrDefault(source, Money.ZERO).yuan()
                        : null));
        sum();
    }

    private void sum() {
        BigDecimal sum = BigDecimal.ZERO;
        for (var entry : fields.entrySet()) {
            BigDecimal amount = Optional.ofNullable(entry.getValue().getValue()).orElse(BigDecimal.ZERO);
            sum = entry.getKey() == IncomeSource.EXPENSE ? sum.subtract(amount) : sum.add(amount);
        }
        net.setText(getTranslation("family.net-income", Fmt.number(sum, 2)));
    }

    private void save(HouseholdIncomes incomes, long householdId, Runnable done) {
        problem.removeAll();
        try {
            Map<IncomeSource, Money> figures = new EnumMap<>(IncomeSource.class);
            fields.forEach((source, field) -> {
                if (field.getValue() != null) figures.put(source, Money.ofYuan(field.getValue()));
            });
            if (year.getValue() == null || figures.isEmpty()) {
                problem.add(Banner.bad(getTranslation("family.incomplete"), ""));
                return;
            }
            incomes.enter(new YearIncome(householdId, year.getValue(), figures));
            close();
            Tell.done(getTranslation("family.saved"));
            done.run();
        } catch (Refused refused) {
            problem.add(Banner.refused(refused, getLocale()));
        } catch (ArithmeticException partsOfAFen) {
            problem.add(Banner.bad(getTranslation("family.two-decimals"), ""));
        }
    }
}
