package liannong.notices.ui;

import com.vaadin.flow.component.Component;
import liannong.notices.ObjectionRow;
import liannong.ui.StatusTag;

/** Where an objection stands, for lists. */
public final class ObjectionTag {

    private ObjectionTag() {}

    public static StatusTag of(Component by, ObjectionRow row) {
        if (!row.open()) return StatusTag.ok(by.getTranslation("objections.state.answered"));
        return row.overdue()
                ? StatusTag.bad(by.getTranslation("objections.state.overdue"))
                : StatusTag.waiting(by.getTranslation("objections.state.open"));
    }
}
