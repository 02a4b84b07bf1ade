package liannong.registry.parcels.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import liannong.base.Mu;
import liannong.registry.ContractNo;
import liannong.registry.ParcelCode;
import liannong.registry.parcels.LandKind;
import liannong.registry.parcels.NewParcel;
import liannong.registry.parcels.NewParcel.ParcelDetails;
import liannong.registry.parcels.Parcel;
import liannong.registry.parcels.Parties;
import liannong.registry.parcels.Party;
import liannong.registry.parcels.RightKind;
import liannong.registry.villages.Villages;
import liannong.registry.villages.ui.VillageField;
import liannong.ui.Fields;

/** The entry of a parcel as its certificate has it: a new one with its holder, or a correction of one. */
class ParcelDialog extends Dialog {

    final TextField code = Form.text(getTranslation("parcels.code"), 40);
    final VillageField village;
    final TextField name = Form.text(getTranslation("parcels.name"), 40);
    final Select<LandKind> land = new Select<>();
    final Select<RightKind> right = new Select<>();
    final BigDecimalField contract = Fields.area(getTranslation("parcels.contract"));
    final BigDecimalField measured = Fields.area(getTranslation("parcels.measured"));
    final DatePicker from = Fields.date(getTranslation("parcels.term-from"));
    final DatePicker last = Fields.date(getTranslation("parcels.term-last"));
    final TextField certificate = Form.text(getTranslation("parcels.certificate"), 40);
    final TextField document = Form.text(getTranslation("parcels.evidence"), Form.LONGEST_DOCUMENT);

    private ParcelDialog(Villages villages) {
        village = new VillageField(getTranslation("parcels.village"), villages);
        if (villages.count("") == 1) village.setValue(villages.list("", 0, 1).getFirst());
        land.setLabel(getTranslation("parcels.kind"));
        land.setItems(LandKind.values());
        land.setItemLabelGenerator(value -> getTranslation(value.key()));
        land.setValue(LandKind.PADDY);
        right.setLabel(getTranslation("parcels.right"));
        right.setItems(RightKind.values());
        right.setItemLabelGenerator(value -> getTranslation(value.key()));
        right.setValue(RightKind.CONTRACT);
        code.setHelperText(getTranslation("parcels.code-hint"));
        certificate.setHelperText(getTranslation("parcels.certificate-hint"));
        measured.setHelperText(getTranslation("parcels.measured-hint"));
    }

    static ParcelDialog entering(Villages villages, Parties parties, Consumer<NewParcel> enter) {
        var dialog = new ParcelDialog(villages);
        ComboBox<Party> holder = Form.party(Words.text("parcels.holder"), parties);
        String verb = Words.text("parcels.enter");
        new Form(dialog, verb, verb, () -> {
                    if (!Form.all(Form.filled(dialog.code), Form.filled(holder), dialog.isComplete())) return;
                    Party party = holder.getValue();
                    enter.accept(new NewParcel(
                            ParcelCode.parse(dialog.code.getValue()),
                            dialog.details(),
                            party.household() ? party.id() : null,
                            party.household() ? null : party.id(),
                            dialog.document.getValue()));
                    dialog.close();
                })
                .fields(dialog.code, dialog.village, dialog.name, holder, dialog.land, dialog.contract, dialog.measured)
                .fields(dialog.right, dialog.from, dialog.last, dialog.certificate, dialog.document);
        return dialog;
    }

    static ParcelDialog correcting(Villages villages, Parcel parcel, BiConsumer<ParcelDetails, String> correct) {
        var dialog = new ParcelDialog(villages);
        dialog.fill(parcel);
        String verb = Words.text("parcels.correct");
        new Form(dialog, verb, verb, () -> {
                    if (!dialog.isComplete()) return;
                    correct.accept(dialog.details(), dialog.document.getValue());
                    dialog.close();
                })
                .fields(dialog.code, dialog.village, dialog.name, dialog.land, dialog.contract, dialog.measured)
                .fields(dialog.right, dialog.from, dialog.last, dialog.certificate, dialog.document);
        return dialog;
    }

    private void fill(Parcel parcel) {
        code.setValue(parcel.code());
        code.setReadOnly(true);
        code.setHelperText(getTranslation("parcels.code-frozen"));
        village.show(parcel.divisionCode());
        name.setValue(parcel.name());
        land.setValue(parcel.land());
        right.setValue(parcel.right());
        contract.setValue(new Mu(parcel.contractHundredths()).mu());
        if (parcel.measuredHundredths() != null) measured.setValue(new Mu(parcel.measuredHundredths()).mu());
        from.setValue(parcel.rightFrom());
        last.setValue(parcel.rightTo());
        if (parcel.certificateNo() != null) certificate.setValue(parcel.certificateNo());
    }

    private boolean isComplete() {
        return Form.all(
                Form.check(contract, Words.typed(contract.getValue()) != null, "parcels.area-bad"),
                Form.check(
                        measured,
                        measured.getValue() == null || Words.typed(measured.getValue()) != null,
                        "parcels.area-bad"),
                Form.filled(village),
                Form.filled(name),
                Form.filled(from),
                Form.filled(last),
                Form.filled(document));
    }

    private ParcelDetails details() {
        return new ParcelDetails(
                village.getValue().code(),
                name.getValue(),
                Objects.requireNonNull(Words.typed(contract.getValue())),
                Words.typed(measured.getValue()),
                land.getValue(),
                right.getValue(),
                from.getValue(),
                last.getValue(),
                certificate.isEmpty() ? null : ContractNo.parse(certificate.getValue()));
    }
}
