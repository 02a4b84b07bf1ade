package liannong.registry.organisations;

/** What counts as a member's trade. */
public enum TradeBasis implements Word {
    VOLUME,
    AMOUNT,
    LAND_MU,
    SERVICE_MU;

    @Override
    public String family() {
        return "charter.trade-basis";
    }
}
