package liannong.registry.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.function.Consumer;
import liannong.registry.CooperativeRow;
import liannong.registry.Cooperatives;
import org.jspecify.annotations.Nullable;

/** Chooses a cooperative: the user's own, or any of his division by its name. */
public class CooperativeField extends ComboBox<CooperativeRow> {

    public CooperativeField(Cooperatives cooperatives, @Nullable CooperativeRow chosen, Consumer<CooperativeRow> open) {
        setAriaLabel(getTranslation("shares.cooperative"));
        setPlaceholder(getTranslation("shares.cooperative"));
        setItemLabelGenerator(CooperativeRow::name);
        setWidth("18rem");
        var mine = cooperatives.mine();
        if (mine.isEmpty()) {
            setItems(
                    query ->
                            cooperatives
                                    .list(query.getFilter().orElse(""), query.getOffset(), query.getLimit())
                                    .stream(),
                    query -> cooperatives.count(query.getFilter().orElse("")));
        } else {
            setItems(mine);
        }
        if (chosen != null) setValue(chosen);
        addValueChangeListener(change -> {
            if (change.isFromClient() && change.getValue() != null) open.accept(change.getValue());
        });
    }
}
