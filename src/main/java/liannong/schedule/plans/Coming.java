package liannong.schedule.plans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A period and when it is paid.
 *
 * @param plannedOn the day the plan names, working day or not
 * @param dueOn the working day it becomes
 * @param lastOn the last day of a window
 * @param opensOn when its draft is opened
 */
public record Coming(
        LocalDate firstDay,
        LocalDate lastDay,
        LocalDate plannedOn,
        LocalDate dueOn,
        @Nullable LocalDate lastOn,
        LocalDate opensOn) {

    public boolean isMoved() {
        return !plannedOn.equals(dueOn);
    }
}
