package liannong.audit;

import java.time.LocalDate;
import liannong.schedule.DailyTask;
import org.springframework.stereotype.Component;

/** Each morning, before anything else: the day before is closed, and its root stands. */
@Component
class DayRoots implements DailyTask {

    private static final int BEFORE_ALL_OTHERS = 1;

    private final Audits audits;

    DayRoots(Audits audits) {
        this.audits = audits;
    }

    @Override
    public String name() {
        return "audit.close-day";
    }

    @Override
    public int order() {
        return BEFORE_ALL_OTHERS;
    }

    @Override
    public int run(LocalDate day) {
        return audits.close(day.minusDays(1));
    }
}
