package liannong.registry.parcels.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import liannong.registry.parcels.HolderRow;
import liannong.registry.parcels.NewUse;
import liannong.registry.parcels.Parcel;
import liannong.registry.parcels.Parties;
import liannong.registry.parcels.Party;
import liannong.registry.parcels.UsePurpose;
import liannong.ui.Fields;
import liannong.ui.Fmt;
import org.jspecify.annotations.Nullable;

/** Enters who uses a parcel from when to when, and by which contract. */
class UseDialog extends Dialog {

    final RadioButtonGroup<UsePurpose> purpose = new RadioButtonGroup<>();
    final ComboBox<Party> user;
    final DatePicker from;
    final DatePicker last;
    final TextField document;
    private final Parcel parcel;
    private final @Nullable HolderRow holder;
    private final Consumer<NewUse> enter;

    UseDialog(Parcel parcel, List<HolderRow> held, Parties parties, LocalDate today, Consumer<NewUse> enter) {
        this.parcel = parcel;
        this.enter = enter;
        this.holder =
                held.stream().filter(row -> row.isRunning(today)).findFirst().orElse(null);
        purpose.setLabel(getTranslation("parcels.purpose"));
        purpose.setItems(UsePurpose.values());
        purpose.setItemLabelGenerator(value -> getTranslation(value.key()));
        user = Form.party(getTranslation("parcels.user"), parties);
        from = Fields.date(getTranslation("parcels.from"));
        last = Fields.date(getTranslation("parcels.last-day"));
        last.setHelperText(
                getTranslation("parcels.last-day-hint", Fmt.date(parcel.until().minusDays(1))));
        document = Form.text(getTranslation("parcels.contract-document"), Form.LONGEST_DOCUMENT);
        document.setHelperText(getTranslation("parcels.contract-document-hint"));
        from.setValue(today);
        purpose.addValueChangeListener(change -> user.setVisible(change.getValue() != UsePurpose.OWN));
        purpose.setValue(UsePurpose.SHARE);
        new Form(this, getTranslation("parcels.enter-use"), getTranslation("parcels.enter-use"), this::save)
                .fields(purpose, user, from, last, document);
    }

    private void save() {
        boolean own = purpose.getValue() == UsePurpose.OWN;
        if (!Form.all(own || Form.filled(user), Form.filled(from), Form.filled(last), Form.filled(document))) return;
        enter.accept(new NewUse(
                parcel.id(),
                own ? (holder == null ? null : holder.organisationId()) : organisation(user.getValue()),
                own ? (holder == null ? null : holder.householdId()) : household(user.getValue()),
                purpose.getValue(),
                from.getValue(),
                last.getValue(),
                document.getValue(),
                null));
        close();
    }

    private static @Nullable Long household(Party party) {
        return party.household() ? party.id() : null;
    }

    private static @Nullable Long organisation(Party party) {
        return party.household() ? null : party.id();
    }
}
