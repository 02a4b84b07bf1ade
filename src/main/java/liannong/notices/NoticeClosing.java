package liannong.notices;

import java.time.LocalDate;
import liannong.schedule.DailyTask;
import org.springframework.stereotype.Component;

/** Each morning: the notices whose last day was yesterday are over. */
@Component
class NoticeClosing implements DailyTask {

    private final Notices notices;

    NoticeClosing(Notices notices) {
        this.notices = notices;
    }

    @Override
    public String name() {
        return "notices.close";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public int run(LocalDate day) {
        return notices.closeDue(day);
    }
}
