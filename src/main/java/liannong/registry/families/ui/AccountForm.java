package liannong.registry.families.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import liannong.registry.families.FamilyHome;
import liannong.registry.families.RequestedChange;
import liannong.ui.Fields;

/** The account into which the household is to be paid: whose, where, which, and from when. */
class AccountForm implements RequestForm {

    final Select<FamilyHome.Person> holder;
    final RadioButtonGroup<String> type = new RadioButtonGroup<>();
    final TextField bank = new TextField();
    final TextField number = new TextField();
    final DatePicker from;

    AccountForm(Component of, FamilyHome home, LocalDate today) {
        holder = Choices.person(of.getTranslation("family.holder"), home.people());
        holder.setHelperText(of.getTranslation("family.holder-hint"));
        type.setLabel(of.getTranslation("family.account-type"));
        type.setItems("CARD", "PASSBOOK");
        type.setItemLabelGenerator(each -> of.getTranslation("CARD".equals(each) ? "family.card" : "family.passbook"));
        type.setValue("CARD");
        bank.setLabel(of.getTranslation("family.bank"));
        bank.setMaxLength(40);
        number.setLabel(of.getTranslation("family.account-number"));
        number.setMaxLength(40);
        number.setAutocomplete(Autocomplete.OFF);
        from = Fields.date(of.getTranslation("family.serves-from"));
        from.setValue(today);
    }

    @Override
    public List<Component> fields() {
        return List.of(holder, type, bank, number, from);
    }

    @Override
    public Optional<RequestedChange> read() {
        boolean complete = Stream.of(
                        Choices.filled(holder, holder.getValue() != null),
                        Choices.filled(bank, !bank.getValue().isBlank()),
                        Choices.filled(number, !number.getValue().isBlank()),
                        Choices.filled(from, from.getValue() != null))
                .allMatch(filled -> filled);
        if (!complete) return Optional.empty();
        return Optional.of(new RequestedChange.Account(
                holder.getValue().id(),
                bank.getValue().strip(),
                type.getValue(),
                number.getValue().strip(),
                from.getValue()));
    }
}
