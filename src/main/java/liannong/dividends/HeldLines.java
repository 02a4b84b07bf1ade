package liannong.dividends;

import java.time.LocalDate;
import java.util.Objects;
import liannong.notices.ObjectionAnswered;
import liannong.schedule.BusinessClock;
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
    private final PayDays payDays;

    HeldLines(DividendRunsById runs, DistributionSql sql, Release release, BusinessClock clock, PayDays payDays) {
        this.runs = runs;
        this.sql = sql;
        this.release = release;
        this.clock = clock;
        this.payDays = payDays;
    }

    @EventListener
    void on(ObjectionAnswered answered) {
        if (!answered.sourceKind().equals(Release.RUN)) return;
        DividendRun run = runs.findByNoticeId(answered.noticeId()).orElseThrow(DistributionSql::missing);
        if (run.state != RunState.RELEASED) return;
        LocalDate today = clock.today();
        LocalDate dueOn = payDays.onOrAfter(Objects.requireNonNull(run.dueOn));
        PayableLine line = sql.payableLine(answered.sourceId());
        release.free(run, dueOn, today, line);
    }
}
