package liannong.dividends.entitlements;

import java.util.Objects;
import liannong.dividends.PayDays;
import liannong.dividends.RunState;
import liannong.notices.ObjectionAnswered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A line that was held by an objection becomes payable with the answer, if its run is released. */
@Component
class HeldEntitlements {

    private final EntitlementRunsById runs;
    private final EntitlementSql sql;
    private final EntitlementRelease release;
    private final PayDays payDays;

    HeldEntitlements(EntitlementRunsById runs, EntitlementSql sql, EntitlementRelease release, PayDays payDays) {
        this.runs = runs;
        this.sql = sql;
        this.release = release;
        this.payDays = payDays;
    }

    @EventListener
    void on(ObjectionAnswered answered) {
        if (!answered.sourceKind().equals(EntitlementRelease.RUN)) return;
        EntitlementRun run = runs.findByNoticeId(answered.noticeId()).orElseThrow(EntitlementSql::missing);
        if (run.state() != RunState.RELEASED) return;
        release.free(run, payDays.onOrAfter(Objects.requireNonNull(run.dueOn())), sql.owedLine(answered.sourceId()));
    }
}
