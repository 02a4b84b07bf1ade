package liannong.registry.organisations.ui;

import com.vaadin.flow.component.Component;
import liannong.registry.organisations.DutyState;
import liannong.registry.organisations.OrganisationState;
import liannong.ui.StatusTag;

/** States as shape, colour and word. */
final class States {

    private States() {}

    static StatusTag tag(OrganisationState state, Component of) {
        String word = of.getTranslation(state.key());
        return switch (state) {
            case ACTIVE -> StatusTag.ok(word);
            case ABNORMAL -> StatusTag.waiting(word);
            case REVOKED, DISSOLVED -> StatusTag.bad(word);
        };
    }

    static StatusTag tag(DutyState state, Component of) {
        String word = of.getTranslation(state.key());
        return switch (state) {
            case OVERDUE -> StatusTag.bad(word);
            case DUE -> StatusTag.waiting(word);
            case LATER -> StatusTag.planned(word);
            case DONE -> StatusTag.ok(word);
        };
    }
}
