package liannong.payouts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.UUID;
import liannong.base.Money;
import liannong.payouts.ReceivedMoney;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Filled;

/** Money that came in for the members. */
class ReceivedForm implements Entry {

    private final UUID commandId = UUID.randomUUID();
    private final ReceivedMoney received;
    private final long payerId;
    final DatePicker on = Fields.date(I18NProvider.translate("received.on"));
    final BigDecimalField amount = Fields.money(I18NProvider.translate("received.amount"));
    final TextField from = Filled.text(I18NProvider.translate("received.from"), 80);
    final TextField purpose = Filled.text(I18NProvider.translate("received.purpose"), 60);
    final TextField document = Filled.text(I18NProvider.translate("received.document"), 120);

    ReceivedForm(ReceivedMoney received, long payerId) {
        this.received = received;
        this.payerId = payerId;
        on.setValue(received.today());
    }

    @Override
    public Component fields() {
        return Filled.form(on, amount, from, purpose, document);
    }

    @Override
    public boolean isComplete() {
        return Filled.every(Filled.all(on), Filled.positive(amount), Filled.all(from, purpose, document));
    }

    @Override
    public void send() {
        received.enter(new ReceivedMoney.Entered(
                commandId,
                payerId,
                on.getValue(),
                Money.ofYuan(amount.getValue()),
                from.getValue(),
                purpose.getValue(),
                document.getValue()));
    }
}
