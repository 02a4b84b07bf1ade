package liannong.registry.organisations.ui;

import com.vaadin.flow.component.Component;
import liannong.registry.organisations.DutyRow;

/** A deadline in words. */
final class DutyWords {

    private DutyWords() {}

    static String what(DutyRow row, Component of) {
        return of.getTranslation(row.kind().key() + ".what", row.about() == null ? row.period() : row.about());
    }
}
