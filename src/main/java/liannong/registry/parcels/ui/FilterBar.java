package liannong.registry.parcels.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import liannong.registry.parcels.LandKind;
import liannong.registry.parcels.ParcelFilter;
import liannong.registry.villages.Village;
import liannong.registry.villages.Villages;
import liannong.registry.villages.ui.VillageField;
import liannong.ui.SearchField;
import org.jspecify.annotations.Nullable;

/** By what the list of parcels is narrowed: a village, a text, the kind of land, its use, what calls for a look. */
class FilterBar extends Div {

    final VillageField village;
    final SearchField search;
    final Select<LandKind> land = new Select<>();
    final Select<ParcelFilter.Use> use = new Select<>();
    final Select<ParcelFilter.State> state = new Select<>();
    private final Button clear = new Button(getTranslation("parcels.clear"));
    private ParcelFilter shown;

    FilterBar(Villages villages, ParcelFilter shown, Consumer<ParcelFilter> asked) {
        this.shown = shown;
        addClassName("parcel-filter");
        village = VillageField.filter(getTranslation("parcels.filter.village"), villages);
        village.setVisible(villages.count("") > 1);
        search = new SearchField(
                getTranslation("parcels.filter.text"), Query.LONGEST_TEXT, typed -> asked.accept(filter()));
        choice(land, LandKind.values(), "parcels.filter.land", "parcels.land.");
        choice(use, ParcelFilter.Use.values(), "parcels.filter.use", "parcels.use.");
        choice(state, ParcelFilter.State.values(), "parcels.filter.state", "parcels.state.");
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.addClickListener(pressed -> asked.accept(ParcelFilter.all(this.shown.today())));
        show(shown);
        narrows(village, asked);
        narrows(land, asked);
        narrows(use, asked);
        narrows(state, asked);
        add(village, search, land, use, state, clear);
    }

    /** Sets the fields that show something else; what is being typed stays. */
    void show(ParcelFilter filter) {
        shown = filter;
        village.show(filter.division());
        search.show(filter.text());
        land.setValue(filter.land());
        use.setValue(filter.use());
        state.setValue(filter.state());
        clear.setVisible(!filter.equals(ParcelFilter.all(filter.today())));
    }

    private ParcelFilter filter() {
        Village chosen = village.getValue();
        return new ParcelFilter(
                chosen == null ? "" : chosen.code(),
                search.getValue().strip(),
                land.getValue(),
                use.getValue(),
                state.getValue(),
                shown.today());
    }

    private void narrows(HasValue<?, ?> field, Consumer<ParcelFilter> asked) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) asked.accept(filter());
        });
    }

    private <E extends Enum<E>> void choice(Select<E> select, E[] values, String label, String prefix) {
        select.setItems(values);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation(label));
        select.setItemLabelGenerator(value -> name(value, label, prefix));
        select.setAriaLabel(getTranslation(label));
    }

    private String name(@Nullable Enum<?> value, String label, String prefix) {
        return value == null ? getTranslation(label) : getTranslation(prefix + Query.word(value));
    }
}
