package liannong.registry.parcels.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import liannong.registry.parcels.Parcel;
import liannong.registry.parcels.UseRow;
import liannong.ui.Fields;
import liannong.ui.Fmt;

/** Ends a use, or the right itself, before its term: from which day on, and why. */
class EndDialog extends Dialog {

    final DatePicker day;
    final TextField reason;
    private final BiConsumer<LocalDate, String> end;

    private EndDialog(String title, String consequence, LocalDate today, BiConsumer<LocalDate, String> end) {
        this.end = end;
        day = Fields.date(getTranslation("parcels.end-day"));
        day.setHelperText(getTranslation("parcels.end-day-hint"));
        day.setValue(today);
        reason = Form.text(getTranslation("parcels.end-reason"), Form.LONGEST_DOCUMENT);
        reason.setHelperText(getTranslation("parcels.end-reason-hint"));
        add(new Paragraph(consequence));
        new Form(this, title, title, this::save).danger().fields(day, reason);
    }

    static EndDialog ofUse(UseRow use, LocalDate today, BiConsumer<LocalDate, String> end) {
        return new EndDialog(
                Words.text("parcels.end-use"),
                Words.text("parcels.end-use-what", use.userName(), Fmt.date(use.lastDay())),
                today,
                end);
    }

    static EndDialog ofRight(Parcel parcel, LocalDate today, BiConsumer<LocalDate, String> end) {
        return new EndDialog(
                Words.text("parcels.end-right"),
                Words.text("parcels.end-right-what", parcel.name(), Words.area(parcel.contractHundredths())),
                today,
                end);
    }

    private void save() {
        if (!Form.all(Form.filled(day), Form.filled(reason))) return;
        end.accept(day.getValue(), reason.getValue());
        close();
    }
}
