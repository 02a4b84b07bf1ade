package liannong.payouts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import liannong.base.Money;
import liannong.base.Reason;
import liannong.payouts.Funds;
import liannong.payouts.PayoutReason;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Filled;
import org.jspecify.annotations.Nullable;

/** What the bank says is on the payer's account, from a paper. */
class BalanceForm implements Entry {

    private final Funds funds;
    private final long batchId;
    final DatePicker on = Fields.date(I18NProvider.translate("payouts.balance-on"));
    final BigDecimalField amount = Fields.money(I18NProvider.translate("payouts.balance-amount"));
    final TextField document = Filled.text(I18NProvider.translate("payouts.balance-document"), Funds.LONGEST_DOCUMENT);

    BalanceForm(Funds funds, long batchId, LocalDate today) {
        this.funds = funds;
        this.batchId = batchId;
        on.setValue(today);
        document.setHelperText(I18NProvider.translate("payouts.balance-document-hint"));
    }

    @Override
    public Component fields() {
        return Filled.form(on, amount, document);
    }

    @Override
    public boolean isComplete() {
        return Filled.every(Filled.all(on), Filled.notNegative(amount), Filled.all(document));
    }

    @Override
    public void send() {
        funds.enter(batchId, on.getValue(), Money.ofYuan(amount.getValue()), document.getValue());
    }

    @Override
    public @Nullable HasValidation at(Reason refused) {
        return switch (refused) {
            case PayoutReason.BALANCE_IN_THE_FUTURE -> on;
            case PayoutReason.BALANCE_NEGATIVE -> amount;
            case PayoutReason.BALANCE_WITHOUT_DOCUMENT -> document;
            default -> null;
        };
    }
}
