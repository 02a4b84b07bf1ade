package liannong.registry.organisations;

/** How a deadline stands. */
public enum DutyState implements Word {
    OVERDUE,
    DUE,
    LATER,
    DONE;

    @Override
    public String family() {
        return "duty.state";
    }
}
