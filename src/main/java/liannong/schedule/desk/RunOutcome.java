package liannong.schedule.desk;

/** What became of an attempt: LOST when its node died and another took over, SKIPPED beyond the reach of a catch-up. */
public enum RunOutcome {
    RUNNING,
    DONE,
    FAILED,
    LOST,
    SKIPPED
}
