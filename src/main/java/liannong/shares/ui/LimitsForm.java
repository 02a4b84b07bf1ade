package liannong.shares.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalDate;
import liannong.shares.Evidence;
import liannong.shares.watch.Concentrations;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Filled;
import org.jspecify.annotations.Nullable;

/** How much a few may hold before it is shown: a cooperative's own limits by its charter, or the county's. */
class LimitsForm implements Entry {

    private static final int PERCENT = 2;

    private final Concentrations concentrations;
    private final @Nullable Long cooperativeId;
    final DatePicker from = Fields.date(ShareWords.text("shares.terms.from"));
    final BigDecimalField one = Fields.percent(ShareWords.text("shares.spread.one"));
    final BigDecimalField family = Fields.percent(ShareWords.text("shares.spread.family"));
    final BigDecimalField five = Fields.percent(ShareWords.text("shares.spread.five"));
    final TextField document = Filled.text(ShareWords.text("shares.document"), Evidence.LONGEST);

    /** @param cooperativeId null for the county's */
    LimitsForm(Concentrations concentrations, @Nullable Long cooperativeId, LocalDate today) {
        this.concentrations = concentrations;
        this.cooperativeId = cooperativeId;
        from.setValue(today);
    }

    @Override
    public Component fields() {
        return Filled.form(
                new Paragraph(ShareWords.text("shares.spread.limits-what")), from, one, family, five, document);
    }

    @Override
    public boolean isComplete() {
        return Filled.every(
                Filled.all(from),
                Filled.positive(one),
                Filled.positive(family),
                Filled.positive(five),
                Filled.all(document));
    }

    @Override
    public void send() {
        concentrations.set(
                cooperativeId,
                from.getValue(),
                fraction(one),
                fraction(family),
                fraction(five),
                Evidence.of(document.getValue()));
    }

    private static BigDecimal fraction(BigDecimalField field) {
        return field.getValue().movePointLeft(PERCENT);
    }
}
