package liannong.payouts.ui;

import com.vaadin.flow.component.Component;
import liannong.ui.StatusTag;

/** How a clock is shown: running, due a look, or past its time. */
final class Clocks {

    private Clocks() {}

    static StatusTag tag(Component on, String clock) {
        return switch (clock) {
            case "ALARM" -> StatusTag.bad(on.getTranslation("clock.alarm"));
            case "WARN" -> StatusTag.waiting(on.getTranslation("clock.warn"));
            default -> StatusTag.running(on.getTranslation("clock.runs"));
        };
    }
}
