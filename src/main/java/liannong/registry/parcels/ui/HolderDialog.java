package liannong.registry.parcels.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import liannong.registry.parcels.Parties;
import liannong.registry.parcels.Party;
import liannong.ui.Fields;

/** A parcel goes over to another holder by contract. */
class HolderDialog extends Dialog {

    /** What is done with what was entered. */
    interface HandOver {
        void accept(Party party, LocalDate day, String document);
    }

    final ComboBox<Party> holder;
    final DatePicker day;
    final TextField document;
    private final HandOver handOver;

    HolderDialog(Parties parties, LocalDate today, HandOver handOver) {
        this.handOver = handOver;
        holder = Form.party(getTranslation("parcels.new-holder"), parties);
        day = Fields.date(getTranslation("parcels.first-day"));
        day.setValue(today);
        document = Form.text(getTranslation("parcels.evidence"), Form.LONGEST_DOCUMENT);
        document.setHelperText(getTranslation("parcels.hand-over-hint"));
        new Form(this, getTranslation("parcels.hand-over"), getTranslation("parcels.hand-over"), this::save)
                .fields(holder, day, document);
    }

    private void save() {
        if (!Form.all(Form.filled(holder), Form.filled(day), Form.filled(document))) return;
        handOver.accept(holder.getValue(), day.getValue(), document.getValue());
        close();
    }
}
