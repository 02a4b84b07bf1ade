package liannong.dividends.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.dividends.entitlements.FigureRow;
import liannong.dividends.entitlements.SchemeFigure;
import liannong.ui.Banner;
import liannong.ui.Fields;
import liannong.ui.Filled;
import liannong.ui.Section;

/** What there is to divide; computed as often as wanted; what was typed stays if refused. */
class EntitlementFigures extends Section {

    final Map<String, BigDecimalField> fields = new LinkedHashMap<>();
    final Button compute;
    private final Div problem = new Div();

    EntitlementFigures(
            List<SchemeFigure> figures,
            List<FigureRow> entered,
            boolean computed,
            Consumer<Map<String, Money>> onCompute) {
        super("");
        heading(getTranslation("entitlement.figures"));
        var form = new Div();
        form.addClassName("figures-form");
        for (SchemeFigure figure : figures) {
            BigDecimalField field = Fields.money(figure.name());
            field.setHelperText(
                    getTranslation("scheme.source." + figure.source().name()));
            entered.stream()
                    .filter(row -> row.name().equals(figure.name()))
                    .forEach(row -> field.setValue(new Money(row.amountFen()).yuan()));
            fields.put(figure.name(), field);
            form.add(field);
        }
        compute = new Button(
                getTranslation(computed ? "run.compute-again" : "run.compute"), pressed -> compute(onCompute));
        if (!computed) compute.addThemeVariants(ButtonVariant.PRIMARY);
        form.add(compute);
        add(problem, form);
    }

    private void compute(Consumer<Map<String, Money>> onCompute) {
        problem.removeAll();
        boolean good = true;
        for (BigDecimalField field : fields.values()) good &= Filled.positive(field);
        if (!good) return;
        Map<String, Money> amounts = new LinkedHashMap<>();
        fields.forEach((name, field) -> amounts.put(name, Money.ofYuan(field.getValue())));
        try {
            onCompute.accept(amounts);
        } catch (Refused refused) {
            problem.add(Banner.refused(refused, getLocale()));
        }
    }
}
