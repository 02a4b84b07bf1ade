package liannong.dividends.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.function.BiConsumer;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.dividends.LongRuns;
import liannong.dividends.RunView;
import liannong.ui.Banner;
import liannong.ui.Fields;
import liannong.ui.Fmt;
import liannong.ui.Section;

/** The year's surplus and the loss to make up; computed as often as wanted; what was typed stays if refused. */
class FiguresForm extends Section {

    private static final int DECIMALS_OF_YUAN = 2;
    private static final int DIGITS_BEFORE_POINT = 13;

    final BigDecimalField surplus;
    final BigDecimalField loss;
    final Button compute;
    private final Div problem = new Div();

    FiguresForm(RunView run, Money booked, BiConsumer<Money, Money> onCompute) {
        super("");
        heading(getTranslation("run.figures"));
        surplus = Fields.money(getTranslation("run.surplus"));
        surplus.setHelperText(getTranslation("run.surplus-booked", Fmt.money(booked)));
        loss = Fields.money(getTranslation("run.loss"));
        loss.setHelperText(getTranslation("run.loss-hint"));
        if (run.computed()) {
            surplus.setValue(new Money(run.surplusFen()).yuan());
            loss.setValue(new Money(run.lossFen()).yuan());
        } else if (booked.isPositive()) {
            surplus.setValue(booked.yuan());
        }
        compute = new Button(
                getTranslation(run.computed() ? "run.compute-again" : "run.compute"), pressed -> compute(onCompute));
        if (!run.computed()) compute.addThemeVariants(ButtonVariant.PRIMARY);
        var fields = new Div(surplus, loss, compute);
        fields.addClassName("figures-form");
        add(problem, fields);
    }

    /** What was typed when it came to nothing. */
    void typed(LongRuns.Figures figures) {
        surplus.setValue(figures.surplus().yuan());
        loss.setValue(figures.loss().yuan());
    }

    private void compute(BiConsumer<Money, Money> onCompute) {
        problem.removeAll();
        boolean goodSurplus = check(surplus, false);
        boolean goodLoss = check(loss, true);
        if (!goodSurplus || !goodLoss) return;
        try {
            onCompute.accept(money(surplus), money(loss));
        } catch (Refused refused) {
            problem.add(Banner.refused(refused, getLocale()));
        }
    }

    private boolean check(BigDecimalField field, boolean mayBeEmpty) {
        BigDecimal value = field.getValue();
        boolean good = value == null
                ? mayBeEmpty
                : value.stripTrailingZeros().scale() <= DECIMALS_OF_YUAN
                        && value.precision() - value.scale() <= DIGITS_BEFORE_POINT
                        && value.signum() >= 0;
        field.setInvalid(!good);
        field.setErrorMessage(getTranslation("run.amount-bad"));
        return good;
    }

    private static Money money(BigDecimalField field) {
        return field.getValue() == null ? Money.ZERO : Money.ofYuan(field.getValue());
    }
}
