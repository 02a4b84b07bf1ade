package liannong.registry.organisations;

/** What a look at a leading enterprise found. */
public enum MonitoringResult implements Word {
    PASSED,
    TO_IMPROVE,
    FAILED;

    @Override
    public String family() {
        return "organisation.monitoring";
    }
}
