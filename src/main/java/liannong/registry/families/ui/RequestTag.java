package liannong.registry.families.ui;

import com.vaadin.flow.component.Component;
import liannong.registry.families.RequestState;
import liannong.ui.StatusTag;

/** How far a request has come, as shape, colour and word. */
final class RequestTag {

    private RequestTag() {}

    static StatusTag of(Component in, RequestState state) {
        String word = in.getTranslation(state.key());
        return switch (state) {
            case OPEN -> StatusTag.waiting(word);
            case APPROVED -> StatusTag.ok(word);
            case REFUSED -> StatusTag.bad(word);
            case WITHDRAWN -> StatusTag.planned(word);
        };
    }
}
