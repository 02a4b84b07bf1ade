package liannong.registry.villages.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import liannong.registry.villages.Village;
import liannong.registry.villages.Villages;

/** Chooses a village of the user's division by a part of its name or its township's. */
public class VillageField extends ComboBox<Village> {

    private final Villages villages;

    public VillageField(Villages villages) {
        this.villages = villages;
        setItemLabelGenerator(village -> (village.township() + " " + village.name()).strip());
        setItems(
                query -> villages.list(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream(),
                query -> villages.count(query.getFilter().orElse("")));
    }

    public VillageField(String label, Villages villages) {
        this(villages);
        setLabel(label);
    }

    /** As a filter of a list: empty for all. */
    public static VillageField filter(String all, Villages villages) {
        var field = new VillageField(villages);
        field.setPlaceholder(all);
        field.setAriaLabel(all);
        field.setClearButtonVisible(true);
        return field;
    }

    /** Shows the village of the code; none where it is no longer one, or not asked for. */
    public void show(String code) {
        setValue(code.isEmpty() ? null : villages.find(code).orElse(null));
    }
}
