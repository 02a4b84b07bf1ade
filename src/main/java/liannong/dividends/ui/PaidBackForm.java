package liannong.dividends.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.UUID;
import liannong.base.Money;
import liannong.base.Reason;
import liannong.dividends.OverpaymentReason;
import liannong.dividends.OverpaymentRow;
import liannong.dividends.Overpayments;
import liannong.ui.Entry;
import liannong.ui.Fields;
import liannong.ui.Filled;
import liannong.ui.Fmt;
import org.jspecify.annotations.Nullable;

/** A member paid back what he was paid too much, or a part of it. */
class PaidBackForm implements Entry {

    private final UUID commandId = UUID.randomUUID();
    private final Overpayments overpayments;
    private final OverpaymentRow row;
    final BigDecimalField amount = Fields.money(I18NProvider.translate("overpaid.paid-back-amount"));
    final DatePicker on = Fields.date(I18NProvider.translate("overpaid.paid-back-on"));
    final TextField document = Filled.text(I18NProvider.translate("overpaid.document"), Overpayments.LONGEST_DOCUMENT);

    PaidBackForm(Overpayments overpayments, OverpaymentRow row, LocalDate today) {
        on.setValue(today);
        this.overpayments = overpayments;
        this.row = row;
        amount.setValue(new Money(row.openFen()).yuan());
        document.setHelperText(I18NProvider.translate("overpaid.paid-back-document"));
    }

    @Override
    public Component fields() {
        return Filled.form(
                new Paragraph(I18NProvider.translate(
                        "overpaid.paid-back-what", row.name(), Fmt.money(new Money(row.openFen())))),
                amount,
                on,
                document);
    }

    @Override
    public boolean isComplete() {
        return Filled.every(Filled.positive(amount), Filled.all(on), Filled.all(document));
    }

    @Override
    public void send() {
        overpayments.paidBack(
                commandId,
                row.kind(),
                row.lineId(),
                Money.ofYuan(amount.getValue()),
                on.getValue(),
                document.getValue());
    }

    @Override
    public @Nullable HasValidation at(Reason refused) {
        return switch (refused) {
            case OverpaymentReason.MORE_THAN_OVERPAID, OverpaymentReason.PAID_BACK_NOTHING -> amount;
            case OverpaymentReason.OVERPAYMENT_IN_THE_FUTURE -> on;
            case OverpaymentReason.OVERPAYMENT_WITHOUT_DOCUMENT -> document;
            default -> null;
        };
    }
}
