package liannong.dividends.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import liannong.dividends.entitlements.SchemeBook;
import liannong.dividends.schemes.GrainPrice;
import liannong.ui.Fields;
import liannong.ui.Filled;

/** What a grain cost, on which day, and where that was read. */
class GrainPriceFields extends Div {

    private static final int DECIMALS = 4;
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(1_000);

    private final String grain;
    final BigDecimalField price;
    final DatePicker day = Fields.date(getTranslation("entitlement.price.day"));
    final TextField source = Filled.text(getTranslation("entitlement.price.source"), SchemeBook.LONGEST_SOURCE);

    GrainPriceFields(String grain) {
        this.grain = grain;
        addClassName("amount-fields");
        price = Fields.money(getTranslation("entitlement.price.yuan", grain));
        source.setHelperText(getTranslation("entitlement.price.source-hint"));
        add(price, day, source);
    }

    String grain() {
        return grain;
    }

    void fill(GrainPrice entered) {
        price.setValue(entered.yuanPerJin().stripTrailingZeros());
        day.setValue(entered.observedOn());
        source.setValue(entered.source());
    }

    boolean isComplete() {
        return Filled.every(isPrice(), Filled.all(day), Filled.all(source));
    }

    private boolean isPrice() {
        BigDecimal value = price.getValue();
        boolean bad = value == null
                || value.signum() <= 0
                || value.compareTo(HIGHEST) > 0
                || value.stripTrailingZeros().scale() > DECIMALS;
        price.setErrorMessage(getTranslation("entitlement.price.bad"));
        price.setInvalid(bad);
        return !bad;
    }

    GrainPrice price() {
        return new GrainPrice(
                grain, price.getValue(), day.getValue(), source.getValue().strip());
    }
}
