package liannong.schedule.desk;

/** What a person does with a timed duty. */
public enum ActKind {
    PAUSE,
    RESUME,
    RUN_NOW,
    RERUN
}
