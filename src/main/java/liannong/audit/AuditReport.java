package liannong.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the audit of a day found, in the order in which it looked. */
public record AuditReport(LocalDate day, Instant beganAt, List<Finding> findings) {

    public boolean isRight() {
        return findings.stream().allMatch(Finding::isRight);
    }

    /** How many facts it looked at, those that several checks looked at counted for each. */
    public long lookedAt() {
        return findings.stream().mapToLong(Finding::lookedAt).sum();
    }
}
