package liannong.payouts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.i18n.I18NProvider;
import liannong.base.Money;
import liannong.payouts.ReceivedMoney;
import liannong.ui.Entry;
import liannong.ui.Filled;
import liannong.ui.Fmt;

/** Which credited batch passed the money on. */
class PassOnForm implements Entry {

    private final ReceivedMoney received;
    private final long receivedId;
    final ComboBox<ReceivedMoney.Source> batch = new ComboBox<>(I18NProvider.translate("received.pass-batch"));

    PassOnForm(ReceivedMoney received, long receivedId) {
        this.received = received;
        this.receivedId = receivedId;
        batch.setItems(received.sources(receivedId));
        batch.setItemLabelGenerator(source -> I18NProvider.translate(
                "received.pass-source", source.number(), Fmt.money(new Money(source.openFen()))));
    }

    @Override
    public Component fields() {
        return Filled.form(batch);
    }

    @Override
    public boolean isComplete() {
        return Filled.all(batch);
    }

    @Override
    public void send() {
        received.passOn(receivedId, batch.getValue().batchId());
    }
}
