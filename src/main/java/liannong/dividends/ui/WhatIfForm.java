package liannong.dividends.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Consumer;
import liannong.base.Money;
import liannong.base.Refused;
import liannong.base.Texts;
import liannong.dividends.DividendReason;
import liannong.dividends.ReserveKey;
import liannong.dividends.ResidualBase;
import liannong.dividends.WhatIf;
import liannong.ui.Banner;
import liannong.ui.Fields;
import liannong.ui.Filled;
import liannong.ui.Section;
import org.jspecify.annotations.Nullable;

/** What may be tried: the year's figures, the rates, and by what the reserve is quantified and counts. */
class WhatIfForm extends Section {

    private static final int PERCENT = 2;

    final BigDecimalField surplus = Fields.money(getTranslation("run.surplus"));
    final BigDecimalField loss = Fields.money(getTranslation("run.loss"));
    final BigDecimalField reserve = Fields.percent(getTranslation("charter.reserve-rate"));
    final BigDecimalField patronage = Fields.percent(getTranslation("charter.patronage-rate"));
    final Select<ReserveKey> key = new Select<>();
    final Select<ResidualBase> base = new Select<>();
    final Button tryIt;
    private final Div problem = new Div();

    WhatIfForm(WhatIf shown, Consumer<WhatIf> tried) {
        super("");
        heading(getTranslation("compare.form"));
        key.setLabel(getTranslation("charter.reserve-key"));
        key.setItems(ReserveKey.values());
        key.setItemLabelGenerator(
                each -> getTranslation("charter.reserve-key." + each.name().toLowerCase(Locale.ROOT)));
        base.setLabel(getTranslation("run.check.base"));
        base.setItems(ResidualBase.values());
        base.setItemLabelGenerator(
                each -> getTranslation("run.base." + each.name().toLowerCase(Locale.ROOT)));
        show(shown);
        tryIt = new Button(getTranslation("compare.try"), pressed -> tryIt(tried));
        tryIt.addThemeVariants(ButtonVariant.PRIMARY);
        var fields = new Div(surplus, loss, reserve, patronage, key, base, tryIt);
        fields.addClassNames("figures-form", "what-if");
        add(problem, fields);
    }

    private void show(WhatIf shown) {
        surplus.setValue(shown.surplus().yuan());
        loss.setValue(shown.loss().yuan());
        reserve.setValue(inPercent(shown.reserveRate()));
        patronage.setValue(inPercent(shown.patronageRate()));
        key.setValue(shown.reserveKey());
        base.setValue(shown.residualBase());
    }

    private static BigDecimal inPercent(BigDecimal rate) {
        BigDecimal percent = rate.movePointRight(PERCENT).stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0) : percent;
    }

    private void tryIt(Consumer<WhatIf> tried) {
        problem.removeAll();
        boolean complete = Filled.every(
                Filled.positive(surplus),
                Filled.notNegative(loss),
                Filled.notNegative(reserve),
                Filled.notNegative(patronage));
        if (!complete) return;
        try {
            tried.accept(new WhatIf(
                    Money.ofYuan(surplus.getValue()),
                    Money.ofYuan(loss.getValue()),
                    reserve.getValue().movePointLeft(PERCENT),
                    key.getValue(),
                    patronage.getValue().movePointLeft(PERCENT),
                    base.getValue()));
        } catch (Refused refused) {
            problem.add(Banner.refused(refused, getLocale()));
            HasValidation field = at(refused);
            if (field == null) return;
            field.setErrorMessage(Texts.of(getLocale(), refused));
            field.setInvalid(true);
        }
    }

    private @Nullable HasValidation at(Refused refused) {
        return switch (refused.reason()) {
            case DividendReason.PATRONAGE_BELOW_60, DividendReason.PATRONAGE_ABOVE_100 -> patronage;
            case DividendReason.RATE_OUT_OF_RANGE, DividendReason.RATES_EXCEED_SURPLUS -> reserve;
            case DividendReason.NO_SURPLUS -> surplus;
            default -> null;
        };
    }
}
