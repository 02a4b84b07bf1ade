package liannong.audit;

import java.time.LocalDate;
import liannong.schedule.BusinessClock;
import liannong.schedule.DailyTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Each morning, after all else: what was decided and posted is looked at, and what is found is on record. */
@Component
class DailyAudit implements DailyTask {

    private static final Logger LOG = LoggerFactory.getLogger(DailyAudit.class);
    private static final int AFTER_ALL_OTHERS = 950;

    private final Audits audits;
    private final BusinessClock clock;

    DailyAudit(Audits audits, BusinessClock clock) {
        this.audits = audits;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "audit.look";
    }

    @Override
    public int order() {
        return AFTER_ALL_OTHERS;
    }

    @Override
    public boolean onlyLooks() {
        return true;
    }

    /**
     * What stands now is looked at, so for days that were missed it is not looked at again. What is broken is no
     * failure of the looking: it is found again each day, until somebody has explained it.
     */
    @Override
    public int run(LocalDate day) {
        if (day.isBefore(clock.today())) return 0;
        var findings = audits.audit(day);
        findings.stream()
                .filter(finding -> !finding.isRight())
                .forEach(finding -> LOG.error("audit of {}: {} {}", day, finding.check(), finding.facts()));
        return findings.size();
    }
}
