package liannong.dividends.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
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

/** A member lets be set off what he was paid too much: on which paper, and when. */
class ConsentForm implements Entry {

    private final UUID commandId = UUID.randomUUID();
    private final Overpayments overpayments;
    private final OverpaymentRow row;
    final DatePicker on = Fields.date(I18NProvider.translate("overpaid.consent-on"));
    final TextField document = Filled.text(I18NProvider.translate("overpaid.document"), Overpayments.LONGEST_DOCUMENT);

    ConsentForm(Overpayments overpayments, OverpaymentRow row, LocalDate today) {
        on.setValue(today);
        this.overpayments = overpayments;
        this.row = row;
        document.setHelperText(I18NProvider.translate("overpaid.consent-document"));
    }

    @Override
    public Component fields() {
        return Filled.form(
                new Paragraph(I18NProvider.translate(
                        "overpaid.consent-what", row.name(), Fmt.money(new Money(row.openFen())))),
                on,
                document);
    }

    @Override
    public boolean isComplete() {
        return Filled.every(Filled.all(on), Filled.all(document));
    }

    @Override
    public void send() {
        overpayments.consent(commandId, row.kind(), row.lineId(), on.getValue(), document.getValue());
    }

    @Override
    public @Nullable HasValidation at(Reason refused) {
        return refused == OverpaymentReason.OVERPAYMENT_IN_THE_FUTURE
                ? on
                : refused == OverpaymentReason.OVERPAYMENT_WITHOUT_DOCUMENT ? document : null;
    }
}
