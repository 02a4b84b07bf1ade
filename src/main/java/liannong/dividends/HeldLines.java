package liannong.dividends;

import java.time.LocalDate;
import java.util.Objects;
import liannong.notices.ObjectionAnswered;
import liannong.schedule.BusinessClock;
import liannong.schedule.Workdays;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Lines whose payment waited for an answer: in the transaction of the last answer what was released before becomes
 * payable, on its day or, when that is over, on the next working day. An answer and the release wait for each other, so
 * that one of them sees the other. What the answer changes is another run's.
 */
@Component
class HeldLines {

    private final DividendRunsById runs;
    private final DistributionSql sql;
    private final Release release;
    private final BusinessClock clock;
    private final Workdays workdays;

    HeldLines(DividendRunsById runs, DistributionSql sql, Release release, BusinessClock clock, Workdays workdays) {
        this.runs = runs;
        this.sql = sql;
        this.release = release;
        this.clock = clock;
        this.workdays = workdays;
    }

    @EventListener
    void on(ObjectionAnswered answered) {
        if (!answered.sourceKind().equals(Release.RUN)) return;
        DividendRun run = runs.findByNoticeId(answered.noticeId()).orElseThrow(DistributionSql::missing);
        if (run.state != RunState.RELEASED) return;
        LocalDate today = clock.today();
        LocalDate soonest = workdays.onOrAfter(today.plusDays(1));
        LocalDate agreed = Objects.requireNonNull(run.dueOn);
        PayableLine line = sql.payableLine(answered.sourceId());
        release.free(run, agreed.isBefore(soonest) ? soonest : agreed, today, line);
    }
}
