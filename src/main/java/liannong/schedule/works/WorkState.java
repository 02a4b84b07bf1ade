package liannong.schedule.works;

/** Where a work stands. */
public enum WorkState {
    WAITING,
    RUNNING,
    DONE,
    /** The rules said no: it will not do again as it is. */
    REFUSED,
    /** Something broke; it may be asked for once more. */
    FAILED;

    public boolean isOver() {
        return this == DONE || this == REFUSED || this == FAILED;
    }
}
