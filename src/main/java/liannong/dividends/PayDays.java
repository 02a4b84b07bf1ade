package liannong.dividends;

import static liannong.dividends.RunReason.*;

import java.time.LocalDate;
import liannong.base.Refused;
import liannong.notices.NoticeState;
import liannong.schedule.BusinessClock;
import liannong.schedule.Workdays;
import org.springframework.stereotype.Component;

/** On which day what is released today can be paid. */
@Component
public class PayDays {

    /** A payment may be set for so many days ahead. */
    static final int FARTHEST_DUE_DAYS = 180;

    private final BusinessClock clock;
    private final Workdays workdays;

    PayDays(BusinessClock clock, Workdays workdays) {
        this.clock = clock;
        this.workdays = workdays;
    }

    public LocalDate first() {
        return workdays.onOrAfter(clock.today().plusDays(1));
    }

    /** The day that was agreed, or the first one that is left. */
    public LocalDate onOrAfter(LocalDate agreed) {
        LocalDate soonest = first();
        return agreed.isBefore(soonest) ? soonest : agreed;
    }

    /**
     * @throws Refused {@code NOTICE_RUNNING}, {@code DUE_IN_THE_PAST}, {@code DUE_TOO_FAR},
     *     {@code DUE_NOT_A_WORKDAY}
     */
    public void require(NoticeState notice, LocalDate dueOn) {
        if (!notice.closed()) throw new Refused(NOTICE_RUNNING, notice.lastDay());
        LocalDate today = clock.today();
        if (!dueOn.isAfter(today)) throw new Refused(DUE_IN_THE_PAST, today);
        if (dueOn.isAfter(today.plusDays(FARTHEST_DUE_DAYS))) throw new Refused(DUE_TOO_FAR, FARTHEST_DUE_DAYS);
        if (!workdays.isWorkday(dueOn)) throw new Refused(DUE_NOT_A_WORKDAY, workdays.onOrAfter(dueOn));
    }
}
