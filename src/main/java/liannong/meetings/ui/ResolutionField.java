package liannong.meetings.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.Set;
import liannong.meetings.Matter;
import liannong.meetings.ResolutionRow;
import liannong.meetings.Resolutions;
import liannong.ui.Fmt;

/** Chooses the resolution on which something of a cooperative rests: those of sealed meetings about these matters. */
public class ResolutionField extends ComboBox<ResolutionRow> {

    private final Resolutions resolutions;

    /** @param matters what it may be about */
    public ResolutionField(Resolutions resolutions, long cooperativeId, Set<Matter> matters) {
        this.resolutions = resolutions;
        setLabel(getTranslation("meetings.resolution"));
        setWidthFull();
        setItemLabelGenerator(
                row -> getTranslation("meetings.resolution-is", row.no(), Fmt.date(row.passedOn()), row.text()));
        of(cooperativeId, matters);
    }

    /** Offers the resolutions of another cooperative, or about other matters; what was chosen is forgotten. */
    public final void of(long cooperativeId, Set<Matter> matters) {
        var found = resolutions.of(cooperativeId, matters, Resolutions.LONGEST_LIST);
        clear();
        setItems(found);
        setHelperText(
                found.isEmpty()
                        ? getTranslation("meetings.resolution-none")
                        : getTranslation("meetings.resolution-hint"));
    }
}
