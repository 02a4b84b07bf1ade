package liannong.registry.organisations.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import liannong.registry.organisations.Place;
import liannong.registry.organisations.Places;

/** Chooses a village of the user's division by a part of its name or its township's. */
class PlaceField extends ComboBox<Place> {

    PlaceField(Places places) {
        setLabel(getTranslation("organisation.place"));
        setItemLabelGenerator(place -> place.township() + " " + place.name());
        setItems(query -> places.list(query.getFilter().orElse(""), query.getOffset(), query.getLimit()).stream());
    }
}
