package liannong.schedule.desk;

/** How a timed duty stands. */
public enum DutyState {
    WAITING,
    RUNNING,
    BEHIND,
    FAILED,
    PAUSED
}
