package liannong.dividends.entitlements;

import java.time.LocalDate;
import java.util.Objects;
import liannong.dividends.PayDays;
import liannong.dividends.RunState;
import liannong.notices.ObjectionAnswered;
import liannong.schedule.BusinessClock;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A line that was held by an objection becomes payable with the answer, if its run is released. */
@Component
class HeldEntitlements {

    private final EntitlementRunsById runs;
    private final EntitlementSql sql;
    private final EntitlementRelease release;
    private final PayDays payDays;
    private final BusinessClock clock;

    HeldEntitlements(
            EntitlementRunsById runs,
            EntitlementSql sql,
            EntitlementRelease release,
            PayDays payDays,
            BusinessClock clock) {
        this.runs = runs;
        this.sql = sql;
        this.release = release;
        this.payDays = payDays;
        this.clock = clock;
    }

    @EventListener
    void on(ObjectionAnswered answered) {
        if (!answered.sourceKind().equals(EntitlementRelease.RUN)) return;
        EntitlementRun run = runs.findByNoticeId(answered.noticeId()).orElseThrow(EntitlementSql::missing);
        if (run.state() != RunState.RELEASED) return;
        LocalDate dueOn = payDays.onOrAfter(Objects.requireNonNull(run.dueOn()));
        release.free(run, dueOn, clock.today(), sql.owedLine(answered.sourceId()));
    }
}
