package liannong.dividends;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How far a household's line has come, from the day on which it was laid open to the day the money is there. */
public enum Progress {
    ON_NOTICE,
    AWAITING_RELEASE,
    HELD,
    AWAITING_DUE_DAY,
    SENT,
    CREDITED,
    RETURNED,
    SET_OFF,
    OVERPAID,
    NOTHING_TO_PAY;

    /** @param settledFen of the total, by what was overpaid before */
    public static Progress of(
            RunState state,
            @Nullable LocalDate noticeClosedOn,
            @Nullable LocalDate dueOn,
            boolean sent,
            @Nullable String outcome,
            long totalFen,
            long settledFen,
            boolean objectionOpen) {
        if (outcome != null) return valueOf(outcome);
        if (sent) return SENT;
        if (state == RunState.ON_NOTICE) return noticeClosedOn == null ? ON_NOTICE : AWAITING_RELEASE;
        if (objectionOpen && totalFen != 0) return HELD;
        if (totalFen < 0) return OVERPAID;
        if (totalFen > 0 && settledFen == totalFen) return SET_OFF;
        return dueOn == null || totalFen == 0 ? NOTHING_TO_PAY : AWAITING_DUE_DAY;
    }

    /** The money has neither arrived nor come back. */
    public boolean onItsWay() {
        return switch (this) {
            case ON_NOTICE, AWAITING_RELEASE, HELD, AWAITING_DUE_DAY, SENT -> true;
            case CREDITED, RETURNED, SET_OFF, OVERPAID, NOTHING_TO_PAY -> false;
        };
    }
}
