package liannong.payouts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import liannong.base.Reason;
import liannong.payouts.CallBacks;
import liannong.payouts.PayoutReason;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Filled;
import org.jspecify.annotations.Nullable;

/** A sample to call back: the size is shown while it is asked for. */
class DrawForm implements Entry {

    private static final int PERMILLE = 10;

    private final CallBacks callBacks;
    private final Paragraph size = new Paragraph();
    final DatePicker first = Fields.date(I18NProvider.translate("callbacks.first"));
    final DatePicker last = Fields.date(I18NProvider.translate("callbacks.last"));
    final Select<Integer> confidence = new Select<>();
    final Select<Integer> margin = new Select<>();
    final TextField seed = Filled.text(I18NProvider.translate("callbacks.seed"), CallBacks.LONGEST_SEED);

    DrawForm(CallBacks callBacks, LocalDate today) {
        this.callBacks = callBacks;
        confidence.setLabel(I18NProvider.translate("callbacks.confidence"));
        confidence.setItems(90, 95, 99);
        confidence.setValue(95);
        margin.setLabel(I18NProvider.translate("callbacks.margin"));
        margin.setItems(3, 5, 10);
        margin.setValue(5);
        first.setValue(LocalDate.of(today.getYear(), 1, 1));
        last.setValue(today);
        seed.setValue(today + "-1");
        first.addValueChangeListener(change -> compute());
        last.addValueChangeListener(change -> compute());
        confidence.addValueChangeListener(change -> compute());
        margin.addValueChangeListener(change -> compute());
        compute();
    }

    private void compute() {
        if (first.isEmpty() || last.isEmpty()) return;
        int[] of = callBacks.size(plan());
        size.setText(I18NProvider.translate("callbacks.size", of[0], of[1]));
    }

    private CallBacks.Plan plan() {
        return new CallBacks.Plan(
                null,
                first.getValue(),
                last.getValue(),
                confidence.getValue(),
                margin.getValue() * PERMILLE,
                seed.getValue());
    }

    @Override
    public Component fields() {
        return Filled.form(first, last, confidence, margin, seed, size);
    }

    @Override
    public boolean isComplete() {
        return Filled.all(first, last) && Filled.all(seed);
    }

    @Override
    public void send() {
        callBacks.draw(plan());
    }

    @Override
    public @Nullable HasValidation at(Reason refused) {
        return refused == PayoutReason.SAMPLE_SEED ? seed : null;
    }
}
