package liannong.payouts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import liannong.base.Reason;
import liannong.payouts.PayoutReason;
import liannong.ui.Entry;
import liannong.ui.Filled;
import org.jspecify.annotations.Nullable;

/** An act that needs nothing but a reason. */
class WhyForm implements Entry {

    private final String what;
    private final Consumer<String> act;
    final TextField why;

    /** @param what the sentence above the field */
    WhyForm(String what, String label, int longest, Consumer<String> act) {
        this.what = what;
        this.act = act;
        why = Filled.text(label, longest);
    }

    @Override
    public Component fields() {
        return Filled.form(new Paragraph(what), why);
    }

    @Override
    public boolean isComplete() {
        return Filled.all(why);
    }

    @Override
    public void send() {
        act.accept(why.getValue());
    }

    @Override
    public @Nullable HasValidation at(Reason refused) {
        return switch (refused) {
            case PayoutReason.HOLD_REASON_MISSING,
                    PayoutReason.DEPARTURE_REASON_MISSING,
                    PayoutReason.WITHDRAWAL_REASON_MISSING,
                    PayoutReason.RECEIVED_WITHOUT_WORDS -> why;
            default -> null;
        };
    }
}
