package liannong.meetings.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import liannong.meetings.Matter;

/** What an item is about. */
class MatterField extends ComboBox<Matter> {

    MatterField() {
        setLabel(getTranslation("meetings.item.matter"));
        setItems(Matter.values());
        setItemLabelGenerator(matter -> getTranslation(matter.key()));
        setWidthFull();
    }
}
