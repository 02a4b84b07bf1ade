package liannong.registry.organisations;

import java.time.LocalDate;
import liannong.schedule.DailyTask;
import org.springframework.stereotype.Component;

/** Each morning: what has become due is written down, and whose day is near is reminded. */
@Component
class DutyReminders implements DailyTask {

    private final Duties duties;

    DutyReminders(Duties duties) {
        this.duties = duties;
    }

    @Override
    public String name() {
        return "organisations.duties";
    }

    @Override
    public int order() {
        return 60;
    }

    @Override
    public int run(LocalDate day) {
        return duties.keep(day);
    }
}
