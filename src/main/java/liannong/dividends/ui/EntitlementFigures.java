package liannong.dividends.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.dividends.entitlements.FigureRow;
import liannong.dividends.entitlements.SchemeFigure;
import liannong.dividends.schemes.GrainPrice;
import liannong.ui.Banner;
import liannong.ui.Fields;
import liannong.ui.Filled;
import liannong.ui.Section;

/** What there is to divide, and what grain cost; computed as often as wanted; what was typed stays if refused. */
class EntitlementFigures extends Section {

    /** What was typed goes to the computation. */
    interface Compute {
        void from(Map<String, Money> amounts, List<GrainPrice> prices);
    }

    /** What was entered before, to begin from. */
    record Entered(List<FigureRow> figures, List<GrainPrice> prices) {}

    final Map<String, BigDecimalField> fields = new LinkedHashMap<>();
    final List<GrainPriceFields> prices;
    final Button compute;
    private final Div problem = new Div();

    /** @param button the key of what is said on it; {@code first} where nothing else has to be pressed before */
    EntitlementFigures(
            String heading,
            String button,
            boolean first,
            List<SchemeFigure> figures,
            List<String> grains,
            Entered entered,
            Compute onCompute) {
        super("");
        heading(getTranslation(heading));
        var form = new Div();
        form.addClassName("figures-form");
        for (SchemeFigure figure : figures) {
            BigDecimalField field = Fields.money(figure.name());
            field.setHelperText(
                    getTranslation("scheme.source." + figure.source().name()));
            entered.figures().stream()
                    .filter(row -> row.name().equals(figure.name()))
                    .forEach(row -> field.setValue(new Money(row.amountFen()).yuan()));
            fields.put(figure.name(), field);
            form.add(field);
        }
        prices = grains.stream().map(GrainPriceFields::new).toList();
        for (GrainPriceFields price : prices) {
            entered.prices().stream()
                    .filter(row -> row.grain().equals(price.grain()))
                    .forEach(price::fill);
            form.add(price);
        }
        compute = new Button(getTranslation(button), pressed -> compute(onCompute));
        if (first) compute.addThemeVariants(ButtonVariant.PRIMARY);
        form.add(compute);
        add(problem, form);
    }

    private void compute(Compute onCompute) {
        problem.removeAll();
        boolean good = true;
        for (BigDecimalField field : fields.values()) good &= Filled.positive(field);
        for (GrainPriceFields price : prices) good &= price.isComplete();
        if (!good) return;
        Map<String, Money> amounts = new LinkedHashMap<>();
        fields.forEach((name, field) -> amounts.put(name, Money.ofYuan(field.getValue())));
        try {
            onCompute.from(amounts, prices.stream().map(GrainPriceFields::price).toList());
        } catch (Refused refused) {
            problem.add(Banner.refused(refused, getLocale()));
        }
    }
}
