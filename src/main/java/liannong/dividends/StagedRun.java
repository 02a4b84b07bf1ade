package liannong.dividends;

import static liannong.dividends.RunReason.*;

import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import liannong.base.Refused;
import org.jspecify.annotations.Nullable;

/**
 * The steps of every run to payment: drafted and submitted by one person, confirmed by a second who lays it open, and
 * released by a third when its notice has run out. The database holds the same rules as constraints.
 */
@MappedSuperclass
public abstract class StagedRun {

    @Enumerated(EnumType.STRING)
    protected RunState state;

    protected long draftedBy;
    protected Instant draftedAt;

    @Nullable
    protected Instant computedAt;

    @Nullable
    protected Long submittedBy;

    @Nullable
    protected Instant submittedAt;

    @Nullable
    protected Long confirmedBy;

    @Nullable
    protected Instant confirmedAt;

    @Nullable
    protected Long noticeId;

    @Nullable
    protected Long releasedBy;

    @Nullable
    protected Instant releasedAt;

    @Nullable
    protected LocalDate dueOn;

    @Version
    int version;

    protected StagedRun() {}

    protected StagedRun(long by, Instant at) {
        state = RunState.DRAFT;
        draftedBy = by;
        draftedAt = at;
    }

    public RunState state() {
        return state;
    }

    public @Nullable Long noticeId() {
        return noticeId;
    }

    /** The draft is another from here on; what was computed before no longer holds. */
    protected void redraft(long by, Instant at) {
        requireDraft();
        draftedBy = by;
        draftedAt = at;
        computedAt = null;
    }

    public void submit(long by, Instant at) {
        requireDraft();
        if (computedAt == null) throw new Refused(NOT_COMPUTED);
        state = RunState.SUBMITTED;
        submittedBy = by;
        submittedAt = at;
    }

    public void sendBack() {
        if (state != RunState.SUBMITTED) throw new Refused(NOT_SUBMITTED);
        state = RunState.DRAFT;
        submittedBy = null;
        submittedAt = null;
    }

    /** Whether this person may confirm; refuses otherwise, before a notice is opened. */
    public void requireConfirmableBy(long by) {
        if (state != RunState.SUBMITTED) throw new Refused(NOT_SUBMITTED);
        if (isMaker(by)) throw new Refused(NEEDS_A_SECOND_PERSON);
    }

    public void confirm(long by, Instant at, long notice) {
        requireConfirmableBy(by);
        state = RunState.ON_NOTICE;
        confirmedBy = by;
        confirmedAt = at;
        noticeId = notice;
    }

    public void release(long by, Instant at, LocalDate due) {
        if (state != RunState.ON_NOTICE) throw new Refused(NOT_ON_NOTICE);
        if (isMaker(by) || (confirmedBy != null && by == confirmedBy)) throw new Refused(NEEDS_A_THIRD_PERSON);
        state = RunState.RELEASED;
        releasedBy = by;
        releasedAt = at;
        dueOn = due;
    }

    protected void requireDraft() {
        if (state != RunState.DRAFT) throw new Refused(NOT_A_DRAFT);
    }

    private boolean isMaker(long by) {
        return by == draftedBy || (submittedBy != null && by == submittedBy);
    }
}
