package liannong.registry.organisations;

/** Why a membership ended. */
public enum ExitReason implements Word {
    WITHDRAWN,
    EXPELLED,
    DIED,
    ENDED;

    @Override
    public String family() {
        return "organisation.exit";
    }
}
