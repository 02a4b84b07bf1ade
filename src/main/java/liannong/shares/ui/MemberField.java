package liannong.shares.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.LocalDate;
import liannong.shares.RegisterFilter;
import liannong.shares.RegisterRow;
import liannong.shares.ShareRegister;

/** Chooses a member of a cooperative by number or name. */
class MemberField extends ComboBox<RegisterRow> {

    MemberField(String label, ShareRegister register, long cooperativeId, LocalDate today) {
        this(label, register, cooperativeId, () -> today);
    }

    /** @param day on which he is a member; when it changes, the field is to be refreshed */
    MemberField(String label, ShareRegister register, long cooperativeId, SerializableSupplier<LocalDate> day) {
        setLabel(label);
        setWidthFull();
        setItemLabelGenerator(row -> row.memberNo() + " " + row.name());
        setItems(
                query -> register
                        .rows(
                                filter(
                                        cooperativeId,
                                        day.get(),
                                        query.getFilter().orElse("")),
                                query.getOffset(),
                                query.getLimit())
                        .stream(),
                query -> register.totals(filter(
                                cooperativeId, day.get(), query.getFilter().orElse("")))
                        .members());
    }

    private static RegisterFilter filter(long cooperativeId, LocalDate day, String text) {
        return new RegisterFilter(cooperativeId, day, text);
    }
}
