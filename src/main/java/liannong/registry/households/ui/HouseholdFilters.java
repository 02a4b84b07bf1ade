package liannong.registry.households.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import liannong.registry.households.HouseholdFilter;
import liannong.registry.villages.Village;
import liannong.registry.villages.Villages;
import liannong.registry.villages.ui.VillageField;
import liannong.ui.SearchField;
import org.jspecify.annotations.Nullable;

/** What may be asked of the list; each answer goes into the address. */
class HouseholdFilters extends Div {

    /** A status, or one kind of it. */
    record Standing(String status, String detail) {

        static final List<Standing> ALL = List.of(
                new Standing("", ""),
                new Standing("EXITED", ""),
                new Standing("EXITED", "ENJOYING"),
                new Standing("EXITED", "STABLE"),
                new Standing("MONITORED", ""),
                new Standing("MONITORED", "UNSTABLE"),
                new Standing("MONITORED", "MARGINAL"),
                new Standing("MONITORED", "SUDDEN"),
                new Standing("POOR", ""),
                new Standing("ORDINARY", ""),
                new Standing(HouseholdFilter.ENDED, ""));
    }

    private static final List<String> ATTRIBUTES =
            List.of("", "GENERAL_POOR", "SUBSISTENCE_POOR", "SUBSISTENCE", "FIVE_GUARANTEES");

    final SearchField search;
    final VillageField village;
    final Select<Standing> standing = new Select<>();
    final Select<String> attribute = new Select<>();
    final Select<Integer> size = new Select<>();

    private HouseholdFilter filter = HouseholdFilter.ALL;

    HouseholdFilters(Villages villages, boolean oneVillage, Consumer<HouseholdFilter> open) {
        addClassName("filters");
        village = VillageField.filter(getTranslation("households.village.all"), villages);
        search = new SearchField(
                getTranslation("households.search"),
                HouseholdFilter.LONGEST_TEXT,
                typed -> open.accept(filter.text(typed)));
        villages(open);
        standing(open);
        attribute(open);
        size(open);
        add(search);
        if (!oneVillage) add(village);
        add(standing, attribute, size);
    }

    private void villages(Consumer<HouseholdFilter> open) {
        named(village, "households.village");
        village.addValueChangeListener(change -> {
            if (change.isFromClient())
                open.accept(filter.village(
                        change.getValue() == null ? "" : change.getValue().code()));
        });
    }

    private void standing(Consumer<HouseholdFilter> open) {
        named(standing, "households.status");
        standing.setItems(Standing.ALL);
        standing.setItemLabelGenerator(this::label);
        standing.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null)
                open.accept(filter.status(
                        change.getValue().status(), change.getValue().detail()));
        });
    }

    private String label(Standing item) {
        if (item.status().isEmpty()) return getTranslation("households.status.all");
        return item.detail().isEmpty()
                ? Codes.word(this, "status", item.status())
                : getTranslation("households.detail.of", Codes.word(this, "detail", item.detail()));
    }

    private void attribute(Consumer<HouseholdFilter> open) {
        named(attribute, "households.attribute");
        attribute.setItems(ATTRIBUTES);
        attribute.setItemLabelGenerator(item ->
                item.isEmpty() ? getTranslation("households.attribute.all") : Codes.word(this, "attribute", item));
        attribute.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) open.accept(filter.attribute(change.getValue()));
        });
    }

    private void size(Consumer<HouseholdFilter> open) {
        named(size, "households.size");
        size.setItems(IntStream.rangeClosed(0, HouseholdFilter.LARGE).boxed().toList());
        size.setItemLabelGenerator(item -> switch (item) {
            case 0 -> getTranslation("households.size.all");
            case HouseholdFilter.LARGE -> getTranslation("households.size.and-more", item);
            default -> getTranslation("households.size.exactly", item);
        });
        size.addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) open.accept(filter.size(change.getValue()));
        });
    }

    private void named(Component field, String key) {
        ((com.vaadin.flow.component.HasAriaLabel) field).setAriaLabel(getTranslation(key));
    }

    /** Shows what the address asks; the field in which somebody types stays as he left it. */
    void show(HouseholdFilter asked, @Nullable String villageName) {
        filter = asked;
        search.show(asked.text());
        village.setValue(villageName == null ? null : new Village(asked.village(), villageName, ""));
        standing.setValue(new Standing(asked.status(), asked.detail()));
        attribute.setValue(asked.attribute());
        size.setValue(asked.size());
    }
}
