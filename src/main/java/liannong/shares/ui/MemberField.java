package liannong.shares.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.time.LocalDate;
import liannong.shares.RegisterFilter;
import liannong.shares.RegisterRow;
import liannong.shares.ShareRegister;

/** Chooses a member of a cooperative by number or name. */
class MemberField extends ComboBox<RegisterRow> {

    MemberField(String label, ShareRegister register, long cooperativeId, LocalDate today) {
        setLabel(label);
        setWidthFull();
        setItemLabelGenerator(row -> row.memberNo() + " " + row.name());
        setItems(
                query -> register
                        .rows(
                                filter(cooperativeId, today, query.getFilter().orElse("")),
                                query.getOffset(),
                                query.getLimit())
                        .stream(),
                query -> register.totals(
                                filter(cooperativeId, today, query.getFilter().orElse("")))
                        .members());
    }

    private static RegisterFilter filter(long cooperativeId, LocalDate today, String text) {
        return new RegisterFilter(cooperativeId, today, text);
    }
}
